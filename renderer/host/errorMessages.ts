// The only place that speaks to the reader about failures: what happened, what is safe, what to do.
import type { ErrorCode } from '../../shared/errors.ts';

export type ErrorMessage = {
  readonly happened: string;
  /** Empty where nothing was at risk. */
  readonly safe: string;
  readonly next: string;
};

const untouched = 'Your library was not changed.';
const kept = 'Your stories are safe in their folder.';

const messages: Readonly<Record<ErrorCode, ErrorMessage>> = {
  emptyFile: {
    happened: 'The file is empty.',
    safe: untouched,
    next: 'If it should hold a story, fetch it again from where it came.',
  },
  notText: {
    happened: 'The file holds no text that Fanfolio can read.',
    safe: untouched,
    next: 'Check that it is the story itself, and not a picture, a program or a damaged download.',
  },
  fileTooLarge: {
    happened: 'The file is larger than Fanfolio reads.',
    safe: untouched,
    next: 'Split it into smaller files and add those.',
  },
  fileNotFound: {
    happened: 'There is no file or folder at that place.',
    safe: untouched,
    next: 'It may have been moved or renamed. Look for it, then try again.',
  },
  fileUnreadable: {
    happened: 'Fanfolio is not allowed to read that file or folder, or its disk does not answer.',
    safe: untouched,
    next: 'Check that you may open it, and that its disk is connected; then try again.',
  },
  noStories: {
    happened: 'No stories were found there.',
    safe: untouched,
    next: 'Choose the files themselves, or the folder that holds them.',
  },
  unsupportedFormat: {
    happened: 'Fanfolio does not read this kind of file yet.',
    safe: untouched,
    next: 'If you have the story as plain text, add that instead.',
  },
  malformedFile: {
    happened: 'The file is damaged: it is not what its kind should be.',
    safe: untouched,
    next: 'Fetch it again from where it came, and add it once more.',
  },
  libraryNotChosen: {
    happened: 'No library folder has been chosen yet.',
    safe: '',
    next: 'Choose where your stories should live.',
  },
  libraryMissing: {
    happened: 'The library folder is not where it was.',
    safe: 'Fanfolio has not deleted anything.',
    next: 'Connect the disk it is on, or show Fanfolio where the folder is now.',
  },
  libraryReadOnly: {
    happened: 'The library folder can be read but not written to.',
    safe: `${kept} You can read them.`,
    next: 'To add or change stories, allow writing to the folder, or choose another one.',
  },
  libraryUnusable: {
    happened: 'The library folder cannot be opened.',
    safe: 'Fanfolio has not changed anything in it.',
    next: 'Check that it is a folder that you may open; then try again, or choose another one.',
  },
  folderInUse: {
    happened: 'That folder already holds something else.',
    safe: `${untouched} Nothing in that folder was touched.`,
    next: 'Choose an empty folder, or the name of one that does not exist yet.',
  },
  pathNotWhole: {
    happened: 'That is not the whole path of a folder.',
    safe: '',
    next: 'Begin it at the top, as in /home/you/Documents/Fanfolio or C:\\Users\\You\\Documents\\Fanfolio.',
  },
  diskFull: {
    happened: 'The disk is full.',
    safe: 'What was already kept is safe; only the last step was left undone.',
    next: 'Make some room on the disk, then try again.',
  },
  storyNotFound: {
    happened: 'This story is not in the library any more.',
    safe: 'The other stories are untouched. A removed story rests in the library’s trash.',
    next: 'Go back to the shelf.',
  },
  storyDamaged: {
    happened: 'A file of this story is damaged and cannot be read.',
    safe: 'The file as it first came is kept in the story’s “source” folder.',
    next: 'Add that file again to rebuild the story.',
  },
  chapterNotFound: {
    happened: 'This chapter is missing from the story’s folder.',
    safe: 'The file as it first came is kept in the story’s “source” folder.',
    next: 'Open another chapter, or add the source file again to rebuild the story.',
  },
  exportFailed: {
    happened: 'The book could not be made.',
    safe: 'The story itself is unharmed.',
    next: 'Try again. If it fails once more, the story’s details may hold something odd: look at them under “Edit details”.',
  },
  alreadyInLibrary: {
    happened: 'This file is another story on your shelf.',
    safe: 'Nothing was changed.',
    next: 'Choose a newer file of this story.',
  },
  cancelled: {
    happened: 'This was stopped before its end.',
    safe: 'What was finished before stays.',
    next: 'Start it again whenever you like.',
  },
  notSupportedHere: {
    happened: 'This window cannot do that.',
    safe: '',
    next: 'Type the place of the folder instead.',
  },
  invalidInput: {
    happened: 'Fanfolio could not make sense of what was entered.',
    safe: untouched,
    next: 'Check what you typed, and try again.',
  },
  unknownMethod: {
    happened: 'This window and Fanfolio’s other half are of different versions.',
    safe: kept,
    next: 'Close Fanfolio and start it again.',
  },
  forbidden: {
    happened: 'Fanfolio was started anew, and this window belongs to the old one.',
    safe: kept,
    next: 'Close this window and use the new one.',
  },
  disconnected: {
    happened: 'Fanfolio’s other half has stopped.',
    safe: kept,
    next: 'Start Fanfolio again. If this window does not come back by itself, use the new one.',
  },
  internal: {
    happened: 'Something went wrong inside Fanfolio. This is a fault of ours.',
    safe: kept,
    next: 'Try again. If it comes back, close Fanfolio and start it again.',
  },
};

export function errorMessage(code: ErrorCode): ErrorMessage {
  return messages[code];
}

/** For a line in a report, where the rest of the page says what is safe. */
export function shortErrorMessage(code: ErrorCode): string {
  const { happened, next } = messages[code];
  return `${happened} ${next}`;
}
