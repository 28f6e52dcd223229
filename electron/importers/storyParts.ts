// storyParts: what makes several mailed parts one story, and which of them are missing.

import type { Metadata } from '../../shared/story/metadata.ts';
import type { Problem, StoryPart } from '../../shared/story/story.ts';
import { foldWords } from '../../shared/story/words.ts';

/** What the parts of one story have in common: the title, folded. Null where nothing could tell two stories apart. */
export function partsKeyOf({ title }: Pick<Metadata, 'title'>): string | null {
  const name = foldWords(title ?? '');
  return name === '' ? null : name;
}

const authorsKey = (authors: readonly string[]) => authors.map(foldWords).toSorted().join(' / ');

export const haveSameAuthors = (one: readonly string[], other: readonly string[]): boolean =>
  authorsKey(one) === authorsKey(other);

/** A part as its own text names it. */
export type NamedPart = { readonly part: StoryPart; readonly authors: readonly string[] } & Partial<
  Pick<Metadata, 'title' | 'fandoms'>
>;

const noTitle =
  /^(?:(?:as yet |still )?untitled(?: (?:story|fic|fanfic|piece|work))?|no title(?: yet)?|title|ohne titel|sans titre|sin t[ií]tulo|senza titolo|bez názvu|без названия)$/;

/** "SGA" and "Stargate Atlantis" are one fandom. */
function isSameFandom(one: string, other: string): boolean {
  const [short, whole] = one.length < other.length ? [one, other] : [other, one];
  const words = whole.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const initials = (held: readonly string[]) => held.map((word) => word[0] ?? '').join('');
  const letters = short.replace(/[^\p{L}\p{N}]+/gu, '');
  return (
    ` ${words.join(' ')} `.includes(` ${short} `) ||
    (letters.length > 2 && words.join('').includes(letters)) ||
    initials(words) === letters ||
    initials(words.filter((word) => word !== 'the')) === letters
  );
}

/** What bears no title is told apart by its fandom. */
function areOfOtherFandoms(one: NamedPart, other: NamedPart): boolean {
  const [held, others] = [one, other].map(({ fandoms = [] }) => fandoms.map(foldWords));
  if (held === undefined || others === undefined || held.length === 0 || others.length === 0) return false;
  if (!noTitle.test(foldWords(one.title ?? other.title ?? ''))) return false;
  return !held.some((name) => others.some((each) => isSameFandom(name, each)));
}

/** "Ansa", as a mail names its sender, and "Ansa Marlow", as a field does. */
function areShortAndWhole(one: readonly string[], other: readonly string[]): boolean {
  const [names, others] = [one, other].map((each) => foldWords(each[0] ?? '').split(' '));
  if (one.length !== 1 || other.length !== 1 || names === undefined || others === undefined) return false;
  const [short, whole] = names.length < others.length ? [names, others] : [others, names];
  return (
    short[0] !== '' && short.length < whole.length && short.every((word, index) => whole[index] === word)
  );
}

/**
 * Often only the first part of a mailed story names its author, or names her in full. A part that names none goes with
 * those of the same total, and only in a place that none of them has: it could be another's story of the same title.
 */
export function canShareStory(one: NamedPart, other: NamedPart): boolean {
  if (!canBeTogether(one.part, other.part) || areOfOtherFandoms(one, other)) return false;
  if (haveSameAuthors(one.authors, other.authors)) return true;
  const isUnnamed = one.authors.length === 0 || other.authors.length === 0;
  return (
    (isUnnamed || areShortAndWhole(one.authors, other.authors)) &&
    one.part.of !== null &&
    one.part.of === other.part.of &&
    comparePlaces(one.part, other.part) !== 0
  );
}

/** Parts that name another total are of another posting of the story; so may be one that only counts alike. */
export function canBeTogether(one: StoryPart, other: StoryPart): boolean {
  return one.of === other.of || ((one.of === null || other.of === null) && comparePlaces(one, other) !== 0);
}

/** The order of two parts in their story; 0 for the same place. */
export function comparePlaces(one: StoryPart, other: StoryPart): number {
  const [letter, otherLetter] = [one.letter ?? '', other.letter ?? ''];
  return one.number - other.number || (letter < otherLetter ? -1 : letter > otherLetter ? 1 : 0);
}

const longestList = 12;

function listed(numbers: readonly number[]): string {
  if (numbers.length > longestList) return `${numbers.slice(0, longestList).join(', ')} and others`;
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** What is mailed as part 0 is the prologue. */
function nameOf(numbers: readonly number[]): string {
  if (numbers.includes(0)) {
    const rest = numbers.filter((number) => number !== 0);
    return rest.length === 0 ? 'the prologue' : `the prologue and ${nameOf(rest)}`;
  }
  return `${numbers.length === 1 ? 'part' : 'parts'} ${listed(numbers)}`;
}

const verb = (numbers: readonly number[]) => (numbers.length === 1 ? 'is' : 'are');

/** Null when none is missing. Where no part says how many there are, only those before the last known are missed. */
export function missingPartsProblem(parts: readonly StoryPart[]): Problem | null {
  if (parts.length === 0) return null;
  const known = new Set(parts.map(({ number }) => number));
  const of = parts.find((part) => part.of !== null)?.of ?? null;
  // A number that nobody would mail is a slip of the pen.
  const last = Math.min(Math.max(...known, of ?? 0), 1_000);
  const missing = Array.from({ length: last }, (_none, index) => index + 1).filter(
    (number) => !known.has(number),
  );
  if (missing.length === 0) return null;
  const here = [...known].toSorted((a, b) => a - b);
  const total = of === null ? '' : ` of ${of}`;
  const message =
    `Only ${nameOf(here)}${total} of this story ${verb(here)} here; ${nameOf(missing)} ${verb(missing)} missing. ` +
    (missing.length === 1
      ? 'Add the missing file, and it joins this story.'
      : 'Add the missing files, and they join this story.');
  return { code: 'partsMissing', message };
}
