// shared/errors.ts: the failures a reader can meet, by name.
export const errorCodes = [
  'emptyFile',
  'notText',
  'fileTooLarge',
  'fileNotFound',
  'fileUnreadable',
  'noStories',
  'unsupportedFormat',
  'alreadyInLibrary',
  'malformedFile',
  'libraryNotChosen',
  'libraryMissing',
  'libraryReadOnly',
  'libraryUnusable',
  'folderInUse',
  'pathNotWhole',
  'diskFull',
  'storyNotFound',
  'storyDamaged',
  'chapterNotFound',
  'exportFailed',
  'cancelled',
  'notSupportedHere',
  'invalidInput',
  'unknownMethod',
  'forbidden',
  'disconnected',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** `code` picks the sentence a reader sees; `message` is one plain English sentence for the log and the command line. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
