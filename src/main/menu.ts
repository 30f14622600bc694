/** On a Mac the keys for copy and paste come from a menu; elsewhere there is none. */
import { Menu } from 'electron';
import shell from '../shared/messages/nl/shell.json' with { type: 'json' };

export function macMenu(): Menu {
  const text = shell.menu;
  return Menu.buildFromTemplate([
    { role: 'appMenu' },
    {
      label: text.bewerken,
      submenu: [
        { role: 'undo', label: text.ongedaan },
        { role: 'redo', label: text.opnieuw },
        { type: 'separator' },
        { role: 'cut', label: text.knippen },
        { role: 'copy', label: text.kopieren },
        { role: 'paste', label: text.plakken },
        { role: 'selectAll', label: text.allesSelecteren },
      ],
    },
    {
      label: text.beeld,
      submenu: [{ role: 'togglefullscreen', label: text.volledigScherm }],
    },
  ]);
}
