// fanfolio serve: the app on 127.0.0.1, for a browser.
import { resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { serve } from '../serve.ts';
import type { CommandLine } from './commandLine.ts';

/** Resolves with the exit status when the host has ended. */
export async function serveCommand(line: CommandLine): Promise<number> {
  try {
    await serve({
      libraryPath: line.library === null ? null : resolve(line.library),
      files: [],
      port: line.port ?? 0,
      opensWindow: line.opens,
      isSandboxed: true,
      // Whoever asked for no window looks after the end of it.
      ...(line.opens ? {} : { afterLast: Number.POSITIVE_INFINITY, untilFirst: Number.POSITIVE_INFINITY }),
    });
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message} [${error.code}]\n`);
    return 1;
  }
}
