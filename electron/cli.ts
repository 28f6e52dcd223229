// The entry on the command line: parses, runs one command, prints, and sets the exit status.
import { errorRecord } from '../shared/contract/dispatcher.ts';
import { appVersion } from './appFiles.ts';
import { type CommandLine, parseCommandLine, UsageError, usage } from './commands/commandLine.ts';
import { failed, type Outcome } from './commands/output.ts';

// Each command loads its own libraries: `inspect` never pays for a database.
async function run(line: CommandLine): Promise<Outcome> {
  if (line.command === 'inspect') {
    const { inspectCommand } = await import('./commands/inspectCommand.ts');
    return inspectCommand(line.operands);
  }
  const { runOnLibrary } = await import('./commands/runOnLibrary.ts');
  return runOnLibrary(line);
}

async function main(args: readonly string[]): Promise<number> {
  const line = parseCommandLine(args);
  if (line === 'help' || line === 'version') {
    process.stdout.write(`${line === 'help' ? usage : appVersion}\n`);
    return 0;
  }
  if (line.command === 'serve') {
    const { serveCommand } = await import('./commands/serveCommand.ts');
    return serveCommand(line);
  }
  const outcome = await run(line).catch((error: unknown) => failed(errorRecord(error)));
  const stream = outcome.isFatal === true && !line.json ? process.stderr : process.stdout;
  stream.write(`${line.json ? JSON.stringify(outcome.value, null, 2) : outcome.text}\n`);
  return outcome.isRefused ? 1 : 0;
}

// A reader that closes the pipe early (such as `head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2))
  .catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}\n`);
    return 2;
  })
  .then((status) => {
    process.exitCode = status;
  });
