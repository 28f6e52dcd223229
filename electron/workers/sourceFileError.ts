// sourceFileError: what is said of a file that cannot be read: it is not there, or something else is wrong.
import { AppError } from '../../shared/errors.ts';

export function sourceFileError(path: string, cause: unknown): AppError {
  const code = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  return code === 'ENOENT'
    ? new AppError('fileNotFound', `There is no file "${path}".`, { cause })
    : new AppError('fileUnreadable', `"${path}" cannot be read.`, { cause });
}
