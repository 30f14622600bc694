/** Language, cache, router: what every screen stands on. */
import { useEffect, useState, type ReactElement } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import { RouterProvider } from 'react-router';
import { bridge, createQueryClient } from '../client.ts';
import { refreshNow, refreshSoon } from './refresh.ts';
import { createRouter } from './routes.tsx';
import { watchToday } from './today.ts';

export function App(): ReactElement {
  const [client] = useState(createQueryClient);
  const [router] = useState(createRouter);
  useEffect(() => watchToday(() => void refreshNow(client)), [client]);
  useEffect(
    () =>
      bridge().onEvent(({ kind }) => {
        if (kind === 'saved') return void refreshSoon(client);
        if (kind !== 'locked') return void refreshNow(client);
        // Nothing of a closed file stays in memory. What is on the screen is emptied and asked again, so that the start screen comes
        // whichever is heard first: this, or the answer to the call that closed the file.
        client.removeQueries({ type: 'inactive' });
        client.getMutationCache().clear();
        return void client.resetQueries();
      }),
    [client],
  );
  return (
    <I18nProvider locale="nl-BE">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}
