// The menu: adding stories, and the roles that keyboards and screen readers expect.
import { Menu, type MenuItemConstructorOptions } from 'electron';

export type AppMenuActions = {
  readonly addFiles: () => void;
  readonly addFolder: () => void;
};

const separator: MenuItemConstructorOptions = { type: 'separator' };

function viewItems(isDevelopment: boolean): MenuItemConstructorOptions[] {
  const development: MenuItemConstructorOptions[] = [
    { role: 'reload' },
    { role: 'toggleDevTools' },
    separator,
  ];
  return [
    ...(isDevelopment ? development : []),
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ];
}

export function setAppMenu({ addFiles, addFolder }: AppMenuActions, isDevelopment: boolean): void {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '&File',
      submenu: [
        { id: 'addFiles', label: 'Add &Stories…', accelerator: 'CmdOrCtrl+O', click: addFiles },
        {
          id: 'addFolder',
          label: 'Add a &Folder of Stories…',
          accelerator: 'CmdOrCtrl+Shift+O',
          click: addFolder,
        },
        separator,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    { label: '&View', submenu: viewItems(isDevelopment) },
    { role: 'windowMenu' },
    { role: 'help', submenu: isMac ? [] : [{ role: 'about' }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
