// createMarkMemory: where the marks of the story in hand were found, so that only new ones are looked for.
import type { PlacedMark } from '../../shared/contract/markRecords.ts';
import type { Mark } from '../../shared/reading/marks.ts';
import type { Story } from '../../shared/story/story.ts';
import { placeMarks, type ReadTexts } from './placeMarks.ts';

/** `isWhole` is false where a chapter could not be read. */
export type RememberedMarks = { readonly marks: readonly PlacedMark[]; readonly isWhole: boolean };

export type MarkMemory = {
  /** `version` changes with the story. The same order as `marks`. */
  readonly place: (
    version: string,
    story: Story,
    marks: readonly Mark[],
    readTexts: ReadTexts,
  ) => Promise<RememberedMarks>;
};

/** What decides where a mark is found; its note and its colour may change meanwhile. */
function keyOf({ kind, from, to, words }: Mark): string {
  return JSON.stringify([kind, from, to, words]);
}

/** A mark that is lost costs a look at the whole story, once. */
export function createMarkMemory(): MarkMemory {
  let last: { readonly version: string; readonly placed: ReadonlyMap<string, PlacedMark> } | null = null;
  return {
    async place(version, story, marks, readTexts) {
      const known = last?.version === version ? last.placed : new Map<string, PlacedMark>();
      const unknown = new Map(marks.map((mark) => [keyOf(mark), mark]));
      for (const key of known.keys()) unknown.delete(key);
      let isWhole = true;
      const found = await placeMarks(story, [...unknown.values()], async (chapter) => {
        const texts = await readTexts(chapter);
        if (texts === null) isWhole = false;
        return texts;
      });
      const placed = new Map(known);
      for (const [index, key] of [...unknown.keys()].entries()) {
        const there = found[index];
        if (there !== undefined) placed.set(key, there);
      }
      const wanted = marks.map((mark) => {
        const key = keyOf(mark);
        return [key, placed.get(key) ?? { mark, isLost: false }] as const;
      });
      if (isWhole) last = { version, placed: new Map(wanted) };
      return {
        marks: wanted.map(([, { mark: there, isLost }], index) => {
          const mark = marks[index] ?? there;
          return { mark: { ...mark, from: there.from, to: there.to }, isLost };
        }),
        isWhole,
      };
    },
  };
}
