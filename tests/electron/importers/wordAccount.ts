// What a story keeps of its source's words, and what its report says was changed.
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { blockText } from '../../../electron/markup/blockText.ts';

type Tally = ReadonlyMap<string, number>;

const word = /[\p{L}\p{N}]+/gu;

export function tally(texts: Iterable<string>): Tally {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [found] of text.toLowerCase().matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}

export function added(one: Tally, other: Tally): Tally {
  const sum = new Map(one);
  for (const [name, count] of other) sum.set(name, (sum.get(name) ?? 0) + count);
  return sum;
}

/** Words that `more` has oftener than `less`. */
export function missing(more: Tally, less: Tally): Readonly<Record<string, number>> {
  const rest: Record<string, number> = {};
  for (const [name, count] of more) {
    const left = count - (less.get(name) ?? 0);
    if (left > 0) rest[name] = left;
  }
  return rest;
}

/** The words of the story as a reader can see them: text, matter before and after, headings, fields. */
export function wordsOfStory({ chapters, front, back, metadata }: CompletedStory): Tally {
  const headings = chapters.flatMap(({ entry }) => [entry.title ?? '', entry.part ?? '']);
  // A part's name is written once in the source and borne by each of its chapters.
  const parts = chapters.map(({ entry }, index) =>
    entry.part !== null && entry.part !== chapters[index - 1]?.entry.part ? entry.part : '',
  );
  const titles = headings.filter((_heading, index) => index % 2 === 0);
  const matter = [...front, ...back].map(({ text }) => text);
  const shownWarnings = metadata.warnings.author.filter((text) => !matter.includes(text));
  return tally([
    ...titles,
    ...parts,
    ...matter,
    ...chapters.flatMap(({ blocks }) => blocks.map(blockText)),
    ...[metadata.title, metadata.summary, metadata.rating.label, metadata.source.url].map(
      (text) => text ?? '',
    ),
    ...metadata.series.map(({ name, index }) => `${name} ${index ?? ''}`),
    ...[metadata.authors, metadata.fandoms, metadata.relationships, metadata.characters].flat(),
    ...[metadata.tags, metadata.categories, shownWarnings].flat(),
  ]);
}

export function wordsBefore({ repairs }: CompletedStory): Tally {
  return tally(repairs.flatMap(({ places }) => places.map(({ before }) => before)));
}

export function wordsAfter({ repairs }: CompletedStory): Tally {
  return tally(repairs.flatMap(({ places }) => places.map(({ after }) => after)));
}
