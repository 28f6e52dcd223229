// The dialogs of the system: folders and files, as paths.
import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Dialogs } from '../handlers/appHandlers.ts';

async function choose(options: OpenDialogOptions): Promise<readonly string[]> {
  const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const { canceled, filePaths } =
    parent === undefined
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(parent, options);
  return canceled ? [] : filePaths;
}

export const fileDialogs: Dialogs = {
  chooseFolder: async (purpose) => {
    const [folder] = await choose(
      purpose === 'library'
        ? {
            title: 'Where should your library be?',
            buttonLabel: 'Use this folder',
            properties: ['openDirectory', 'createDirectory'],
          }
        : { title: 'Add a folder of stories', buttonLabel: 'Add', properties: ['openDirectory'] },
    );
    return folder ?? null;
  },
  chooseFiles: () =>
    choose({ title: 'Add stories', buttonLabel: 'Add', properties: ['openFile', 'multiSelections'] }),
};
