// Refuses a file that is too large to be read, before a byte of it is.
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { maximumSourceBytes } from '../importers/registry.ts';

/** Throws AppError('fileTooLarge'). */
export function checkSourceSize(path: string, bytes: number): void {
  if (bytes <= maximumSourceBytes) return;
  const megabytes = Math.round(bytes / 1_000_000);
  const limit = Math.round(maximumSourceBytes / 1_000_000);
  throw new AppError(
    'fileTooLarge',
    `"${basename(path)}" is ${megabytes} MB; Fanfolio reads files of up to ${limit} MB.`,
  );
}
