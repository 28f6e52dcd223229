// rebasedChoices: choices that were changed in two places at once, put together.
import { type ChapterChoice, choicesText, noChoices, type ReadingChoices } from './readingChoices.ts';

type Named<Value> = Readonly<Record<string, Value>>;

function rebased<Value>(
  [base, mine, theirs]: readonly [Named<Value>, Named<Value>, Named<Value>],
  isSame: (one: Value, other: Value) => boolean,
): Record<string, Value> {
  const own = (record: Named<Value>, name: string) =>
    Object.hasOwn(record, name) ? record[name] : undefined;
  const all = new Map(Object.entries(theirs));
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    const [before, after] = [own(base, name), own(mine, name)];
    if (before !== undefined && after !== undefined && isSame(before, after)) continue;
    if (after === undefined) all.delete(name);
    else all.set(name, after);
  }
  return Object.fromEntries(all);
}

const chapterText = (choice: ChapterChoice) => choicesText({ ...noChoices, chapters: { choice } });

/** What `mine` changed of `base` is as in `mine`, all else as in `theirs`. */
export function rebasedChoices(
  base: ReadingChoices,
  mine: ReadingChoices,
  theirs: ReadingChoices,
): ReadingChoices {
  return {
    encoding: mine.encoding === base.encoding ? theirs.encoding : mine.encoding,
    repairs: rebased([base.repairs, mine.repairs, theirs.repairs], (one, other) => one === other),
    chapters: rebased(
      [base.chapters, mine.chapters, theirs.chapters],
      (one, other) => chapterText(one) === chapterText(other),
    ),
  };
}
