// places: a place in the first chapter, made by hand.
import { blockHash } from '../../../shared/reading/blockHash.ts';
import type { Place } from '../../../shared/reading/locator.ts';

export function placeAt(progress: number, at: string, finished = false): Place {
  return {
    locator: {
      chapterId: 'c1',
      block: 0,
      blockHash: blockHash('words'),
      offset: 0,
      before: '',
      after: 'words',
      progression: progress,
    },
    totalProgression: progress,
    finished,
    at,
  };
}
