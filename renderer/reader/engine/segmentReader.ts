// Reads segments through the contract, keeping the last few: a neighbour, a count and a search ask for the same one.
import type { Client } from '../../../shared/contract/client.ts';
import type { SegmentMarkup } from '../../../shared/contract/records.ts';
import type { StoryUnits } from './storyUnits.ts';

export type SegmentReader = (unit: number) => Promise<SegmentMarkup>;

const kept = 6;

export function createSegmentReader(client: Client, storyId: string, story: StoryUnits): SegmentReader {
  const known = new Map<number, Promise<SegmentMarkup>>();
  return (index) => {
    const unit = story.units[index];
    const chapter = unit === undefined ? undefined : story.chapters[unit.chapter];
    if (unit === undefined || chapter === undefined || unit.segment === null) {
      return Promise.resolve({ firstBlock: 0, markup: '' });
    }
    const reading =
      known.get(index) ??
      client.call('segment.read', {
        storyId,
        chapterId: chapter.id,
        segment: unit.segment,
        file: chapter.file,
      });
    known.delete(index);
    known.set(index, reading);
    for (const oldest of known.keys()) {
      if (known.size <= kept) break;
      known.delete(oldest);
    }
    // What failed may succeed when it is asked for again.
    reading.catch(() => {
      if (known.get(index) === reading) known.delete(index);
    });
    return reading;
  };
}
