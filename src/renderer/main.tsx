import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { loadSettings } from './app/settings.ts';
import { guardClosing } from './app/unsaved.ts';
import { installSprite } from './ui/icon.tsx';
import './i18n.ts';

loadSettings();
installSprite(document);
guardClosing(window);

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
