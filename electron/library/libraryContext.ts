// libraryContext: what the parts of an open library share.
import { AppError } from '../../shared/errors.ts';
import type { Device } from '../../shared/reading/readingState.ts';
import type { LastDerived } from './lastDerived.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import type { LibraryPaths } from './libraryPaths.ts';
import type { MachineLock } from './machineLock.ts';
import type { Staging } from './staging.ts';

export type LibraryContext = {
  readonly paths: LibraryPaths;
  readonly device: Device;
  readonly now: () => Date;
  readonly isReadOnly: boolean;
  readonly index: LibraryIndex;
  readonly lock: MachineLock;
  /** Held from the look for a story to the joining of a part with it; taken before `lock`, never inside it. */
  readonly partsLock: MachineLock;
  readonly staging: Staging;
  readonly lastDerived: LastDerived;
  /** Makes the names of the story folders durable. */
  readonly syncRoot: () => Promise<void>;
};

export function requireWritable(context: LibraryContext): void {
  if (context.isReadOnly) throw new AppError('libraryReadOnly', 'The library folder cannot be written to.');
}
