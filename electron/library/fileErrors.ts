// fileErrors: what the file system refuses, said in the library's codes.
import { AppError, type ErrorCode } from '../../shared/errors.ts';

/** Empty when the error carries none. */
export function errnoOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}

/** A link that leads to itself leads nowhere. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errnoOf(error));
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'libraryReadOnly',
  EACCES: 'libraryReadOnly',
  EPERM: 'libraryReadOnly',
};

const sentences: Partial<Record<ErrorCode, string>> = {
  diskFull: 'There is no room left on the disk that holds the library.',
  libraryReadOnly: 'The library folder cannot be written to.',
  libraryUnusable: 'The library folder could not be written to or read.',
};

/** Translates a failed write; an AppError passes as it is. */
export function writeError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = codes[errnoOf(error)] ?? 'libraryUnusable';
  const detail = error instanceof Error && code === 'libraryUnusable' ? ` (${error.message})` : '';
  return new AppError(code, `${sentences[code] ?? ''}${detail}`, { cause: error });
}

/** Runs a write and rejects with AppError only: `diskFull`, `libraryReadOnly`, `libraryUnusable`, or what the write says itself. */
export async function asWrite<Value>(write: () => Promise<Value>): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    throw writeError(error);
  }
}

/** Resolves to null where the file or folder is absent; other failures pass. */
export async function unlessMissing<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
