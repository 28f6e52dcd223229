// Runs one command on a library: a host in this process, called through the same contract as the app.
import { resolve } from 'node:path';
import { type Client, createClient } from '../../shared/contract/client.ts';
import { AppError } from '../../shared/errors.ts';
import { appVersion, assetsFolder } from '../appFiles.ts';
import { openConfStore } from '../settings/confStore.ts';
import { cacheFolder, configFolder, defaultLibraryFolder } from '../settings/folders.ts';
import { openSettings } from '../settings/settings.ts';
import { startHost } from '../startHost.ts';
import { createInProcessTransport } from '../transports/inProcess.ts';
import type { CommandLine } from './commandLine.ts';
import {
  exportCommand,
  importCommand,
  listCommand,
  searchCommand,
  showCommand,
  verifyCommand,
} from './libraryCommands.ts';
import type { Outcome } from './output.ts';

function runCommand(client: Client, line: CommandLine): Promise<Outcome> {
  const [first = ''] = line.operands;
  switch (line.command) {
    case 'import':
      return importCommand(client, line.operands);
    case 'list':
      return listCommand(client);
    case 'show':
      return showCommand(client, first);
    case 'search':
      return searchCommand(client, line.operands);
    case 'export':
      return exportCommand(client, line.operands, line.to ?? '.');
    case 'verify':
      return verifyCommand(client);
    default:
      throw new Error(`"${line.command}" works on no library.`);
  }
}

/** Throws AppError where the library cannot be opened. Only `import` makes a library that is absent. */
export async function runOnLibrary(line: CommandLine): Promise<Outcome> {
  const settings = openSettings(configFolder(), openConfStore);
  if (line.library === null && settings.libraryPath() === null) {
    throw new AppError(
      'libraryNotChosen',
      'No library folder has been chosen yet: name one with --library DIR.',
    );
  }
  const host = await startHost({
    kind: 'process',
    settings,
    libraryPath: line.library === null ? null : resolve(line.library),
    createsLibrary: line.command === 'import',
    suggestedLibrary: defaultLibraryFolder(),
    cacheFolder: cacheFolder(),
    assetsFolder,
    dialogs: null,
    version: appVersion,
    workerEntry: null,
  });
  try {
    // Folders may have come, gone or changed since the index was written.
    await host.reconcile();
    return await runCommand(createClient(createInProcessTransport(host)), line);
  } finally {
    await host.close();
  }
}
