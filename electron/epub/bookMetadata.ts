// What the package document says of a story, ready to be written: every text is escaped and on one line.
import { archiveWarningName } from '../../shared/story/archiveWarning.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import { ratingName } from '../../shared/story/rating.ts';
import type { Story } from '../../shared/story/story.ts';
import { escapeAttribute, escapeText } from '../markup/escapeText.ts';
import { bookIdentifier } from './bookIdentifier.ts';

export type BookMetadata = {
  readonly identifier: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly description: string | null;
  readonly subjects: readonly string[];
  readonly source: string | null;
  readonly date: string | null;
  /** `YYYY-MM-DDThh:mm:ssZ`: when the text last came in, never the time of writing. */
  readonly modified: string;
  readonly series: readonly { readonly name: string; readonly index: string | null }[];
  /** Facts of our own, so that importing the book restores them. */
  readonly own: readonly (readonly [property: string, value: string])[];
};

const line = (text: string) => escapeAttribute(text.replace(/\s+/g, ' ').trim());
/** A warning in prose is no subject; it has its page. */
const longestSubject = 80;

function modifiedAt(story: Story): string {
  const times = [story.addedAt, ...story.versions.map(({ importedAt }) => importedAt)]
    .map((time) => Date.parse(time))
    .filter((time) => !Number.isNaN(time));
  return `${new Date(Math.max(0, ...times)).toISOString().slice(0, 19)}Z`;
}

function subjectsOf({ metadata }: Story): readonly string[] {
  const { rating, warnings } = metadata;
  const words = [
    ...metadata.fandoms,
    ...metadata.categories,
    ...(rating.value === 'unknown' ? [] : [ratingName(rating.value)]),
    ...warnings.archive.map(archiveWarningName),
    ...warnings.author.filter((text) => text.length <= longestSubject),
    ...metadata.relationships,
    ...metadata.characters,
    ...metadata.tags,
  ];
  return [...new Set(words.map(line))].filter((subject) => subject !== '');
}

function ownFacts({ id, metadata }: Story): readonly (readonly [string, string])[] {
  const { rating, warnings, status, updated, source } = metadata;
  const facts: (readonly [string, string])[] = [
    ['story', id],
    ['rating', rating.value],
    ...(rating.label === null ? [] : [['ratingLabel', rating.label] as const]),
    ['warningsStated', String(warnings.stated)],
    ...warnings.archive.map((warning) => ['archiveWarning', warning] as const),
    ...warnings.author.map((text) => ['authorWarning', text] as const),
    ['status', status],
  ];
  if (metadata.title === null) facts.unshift(['untitled', 'true']);
  if (updated !== null) facts.push(['updated', updated]);
  if (source.workKey !== null) facts.push(['work', source.workKey]);
  return facts
    .map(([property, value]) => [property, line(value)] as const)
    .filter(([, value]) => value !== '');
}

export function bookMetadata(story: Story): BookMetadata {
  const { metadata } = story;
  const description = escapeText(metadata.summary ?? '').trim();
  return {
    identifier: bookIdentifier(story.id),
    title: line(displayTitle(metadata)) || 'Untitled',
    authors: metadata.authors.map(line).filter((author) => author !== ''),
    description: description === '' ? null : description,
    subjects: subjectsOf(story),
    source: metadata.source.url === null ? null : line(metadata.source.url) || null,
    date: metadata.published ?? metadata.updated,
    modified: modifiedAt(story),
    series: metadata.series
      .map(({ name, index }) => ({ name: line(name), index: index === null ? null : String(index) }))
      .filter(({ name }) => name !== ''),
    own: ownFacts(story),
  };
}
