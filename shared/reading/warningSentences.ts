// What is said about a story’s rating and warnings, in the app and in its books: plain sentences, nothing to scare or to dare.

import { type ArchiveTopic, archiveWarningName } from '../story/archiveWarning.ts';
import type { Metadata } from '../story/metadata.ts';
import { type Rating, type RatingValue, ratingName } from '../story/rating.ts';
import type { TopicState, WarningScreen } from './warningPolicy.ts';

export type WarningLine = {
  readonly state: TopicState;
  readonly heading: string;
  readonly sentence: string;
};

const ratingLetters: Readonly<Record<RatingValue, string>> = {
  general: 'G',
  teen: 'T',
  mature: 'M',
  explicit: 'E',
  notRated: 'NR',
  unknown: '?',
};

const ratingMeanings: Readonly<Record<RatingValue, string>> = {
  general: 'Meant to be suitable for all ages.',
  teen: 'Meant for teenagers and older; it may not suit those under 13.',
  mature: 'Meant for adults: it may hold violence, sex or other adult themes.',
  explicit: 'Meant for adults: it may hold explicit sex or violence.',
  notRated: 'The author gave it no rating, so it may hold anything.',
  unknown: 'Nobody said for whom it is meant.',
};

const topicMeanings: Readonly<Record<ArchiveTopic, string>> = {
  violence: 'Gory or detailed violence.',
  death: 'A character at the heart of the story dies.',
  nonCon: 'Sexual acts without consent.',
  underage: 'Sexual acts with someone under 18.',
};

export function ratingLetter(value: RatingValue): string {
  return ratingLetters[value];
}

export function ratingMeaning(value: RatingValue): string {
  return ratingMeanings[value];
}

export function topicMeaning(topic: ArchiveTopic): string {
  return topicMeanings[topic];
}

/** "a", "a and b", "a, b and c". */
export function listInWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where the rating comes from, in the author's own wording where it differs from the name of the rating. */
export function ratingSource(rating: Rating, source: Metadata['source']): string {
  if (rating.value === 'unknown' && rating.label === null) return 'The source says nothing of a rating.';
  if (source.workKey?.startsWith('ao3:')) return 'As rated on the Archive of Our Own';
  const isSameWord = rating.label?.toLowerCase() === ratingName(rating.value).toLowerCase();
  return rating.label === null || isSameWord
    ? 'As rated in the source'
    : `As written by the author: “${rating.label}”`;
}

function namesOf(topics: readonly ArchiveTopic[]): string {
  return upperFirst(topics.map((topic) => lowerFirst(archiveWarningName(topic))).join(', '));
}

/** One line for each topic that is warned of; what is alike among the rest shares a line. */
export function warningLines(screen: WarningScreen, isStated: boolean): readonly WarningLine[] {
  const having = (state: TopicState) =>
    screen.topics.filter((topic) => topic.state === state).map(({ topic }) => topic);
  const mayContain = having('mayContain');
  const notListed = having('notListed');
  const lines: WarningLine[] = having('warned').map((topic) => ({
    state: 'warned',
    heading: archiveWarningName(topic),
    sentence: 'The author warns that the story may contain it.',
  }));
  if (mayContain.length > 0) {
    lines.push({
      state: 'mayContain',
      heading: namesOf(mayContain),
      sentence: 'The author chose not to say: any of these may occur.',
    });
  }
  if (notListed.length > 0) {
    lines.push({
      state: 'notListed',
      heading: namesOf(notListed),
      sentence: isStated
        ? screen.authorWords.length > 0
          ? 'Not named in these terms. Read what the author says below.'
          : 'Not listed by the author.'
        : 'The source says nothing about these. That is no promise.',
    });
  }
  return lines;
}

/** The strip on a story's page: one sentence or two, without the rating's name. Empty when there is nothing to add. */
export function warningSummary(screen: WarningScreen): string {
  const warned = screen.topics.filter(({ state }) => state === 'warned');
  const isOpen = screen.topics.some(({ state }) => state === 'mayContain');
  const names = warned.map(({ topic }) => lowerFirst(archiveWarningName(topic)));
  const sentences: string[] = [];
  if (warned.length > 0) sentences.push(`May contain ${listInWords(names)}.`);
  if (isOpen) {
    const rest = warned.length > 0 ? 'about the other topics' : 'about its contents';
    sentences.push(`The author chose not to warn ${rest}.`);
  }
  if (screen.authorWords.length > 0) sentences.push('The author adds a warning in their own words.');
  return sentences.join(' ');
}

/** The name of the rating as a sentence's beginning; null when none was stated and so there is nothing to name. */
export function ratingHeading(rating: Rating): string | null {
  return rating.value === 'unknown' ? null : ratingName(rating.value);
}

/** What a story without a warning screen may say in its facts; null when the source says nothing. */
export function calmWarningFact(story: Pick<Metadata, 'rating' | 'warnings'>): string | null {
  const parts = [
    ratingHeading(story.rating),
    story.warnings.archive.includes('none') ? 'no archive warnings apply' : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? upperFirst(parts.join(' · ')) : null;
}
