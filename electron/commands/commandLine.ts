// The command line's grammar: which commands there are, and what each takes.
import { parseArgs } from 'node:util';

export const commandNames = [
  'inspect',
  'import',
  'list',
  'show',
  'search',
  'export',
  'verify',
  'serve',
] as const;
export type CommandName = (typeof commandNames)[number];

export type CommandLine = {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly json: boolean;
  /** Null means: the library chosen in the app. */
  readonly library: string | null;
  readonly to: string | null;
  readonly port: number | null;
  readonly opens: boolean;
};

export const usage = `Fanfolio on the command line

  fanfolio inspect FILE…              say what is understood of files, without storing them
  fanfolio import PATH…               add files and folders to the library
  fanfolio list                       the stories of the library
  fanfolio show ID                    everything known of one story
  fanfolio search WORDS               find words in the text of all stories
  fanfolio export ID… --to PATH       write EPUBs; several ids need a folder
  fanfolio verify                     look at every file of the library
  fanfolio serve [--port N] [--no-open]   open Fanfolio in a browser

Options
  --library DIR    the library folder; without it, the one chosen in the app
  --json           one JSON document on standard output
  --help, --version

Exit status: 0 done, 1 something was refused (each with its reason), 2 wrong usage.`;

/** A mistake in how a command was written; the message says which. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const operandRules: Readonly<Record<CommandName, readonly [least: number, most: number, what: string]>> = {
  inspect: [1, Infinity, 'at least one file'],
  import: [1, Infinity, 'at least one file or folder'],
  list: [0, 0, 'nothing further'],
  show: [1, 1, 'one id'],
  search: [1, Infinity, 'at least one word'],
  export: [1, Infinity, 'at least one id'],
  verify: [0, 0, 'nothing further'],
  serve: [0, 0, 'nothing further'],
};

const optionsOf: Readonly<Record<CommandName, readonly string[]>> = {
  inspect: ['json'],
  import: ['json', 'library'],
  list: ['json', 'library'],
  show: ['json', 'library'],
  search: ['json', 'library'],
  export: ['json', 'library', 'to', 'format'],
  verify: ['json', 'library'],
  serve: ['library', 'port', 'no-open'],
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        library: { type: 'string' },
        json: { type: 'boolean' },
        to: { type: 'string' },
        format: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parsePort(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port takes a number, not "${text}".`);
  return port;
}

function isCommandName(name: string): name is CommandName {
  return commandNames.some((known) => known === name);
}

/** Throws UsageError. `help` and `version` stand for those two options. */
export function parseCommandLine(args: readonly string[]): CommandLine | 'help' | 'version' {
  const { values, positionals } = parse(args);
  if (values.help === true) return 'help';
  if (values.version === true) return 'version';
  const [command, ...operands] = positionals;
  if (command === undefined) throw new UsageError('Which command?');
  if (!isCommandName(command)) throw new UsageError(`There is no command "${command}".`);
  const [least, most, what] = operandRules[command];
  if (operands.length < least || operands.length > most) throw new UsageError(`"${command}" takes ${what}.`);
  for (const option of Object.keys(values)) {
    // --library is global: a command that needs none takes it and has no use for it.
    if (option !== 'library' && !optionsOf[command].includes(option)) {
      throw new UsageError(`"${command}" has no option --${option}.`);
    }
  }
  if (values.library === '') throw new UsageError('--library needs a folder.');
  if (command === 'export' && values.to === undefined) throw new UsageError('"export" needs --to PATH.');
  if (values.format !== undefined && values.format !== 'epub') {
    throw new UsageError(`This version writes the format epub, not "${values.format}".`);
  }
  return {
    command,
    operands,
    json: values.json ?? false,
    library: values.library ?? null,
    to: values.to ?? null,
    port: parsePort(values.port),
    opens: values['no-open'] !== true,
  };
}
