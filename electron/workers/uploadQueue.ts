// A queue of uploaded files with one reader: the page hands in, the import takes out.
import type { SourceFile } from '../library/library.ts';

export type UploadQueue = {
  readonly push: (file: SourceFile) => void;
  /** Resolves to null once `expected` files were taken, or after `end`. */
  readonly next: () => Promise<SourceFile | null>;
  readonly end: () => void;
};

export function createUploadQueue(expected: number): UploadQueue {
  const waiting: SourceFile[] = [];
  let wake: (() => void) | null = null;
  let isEnded = false;
  let taken = 0;
  const notify = () => {
    wake?.();
    wake = null;
  };
  return {
    push(file) {
      waiting.push(file);
      notify();
    },
    async next() {
      while (waiting.length === 0 && !isEnded && taken < expected) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (isEnded) return null;
      const file = waiting.shift() ?? null;
      if (file !== null) taken += 1;
      return file;
    },
    end() {
      isEnded = true;
      notify();
    },
  };
}
