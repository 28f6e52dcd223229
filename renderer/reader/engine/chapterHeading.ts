// The heading of a chapter as the page draws it: a quiet line that numbers it, and its title. Pure.
import type { Chapter } from '../../../shared/story/story.ts';

/** `label` is the small line above; it or `title` is set. `name` is the chapter in one line, for lists. */
export type ChapterHeading = {
  readonly part: string | null;
  readonly label: string | null;
  readonly title: string | null;
  readonly name: string;
};

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** In words up to ninety-nine; in figures from there. */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) return String(value);
  const small = ones[value];
  if (small !== undefined) return small;
  const rest = value % 10;
  const ten = tens[Math.floor(value / 10)] ?? '';
  return rest === 0 ? ten : `${ten}-${ones[rest] ?? ''}`;
}

const unnumbered =
  /^\W*(?:prolog(?:ue)?|epilog(?:ue)?|interlude|intermission|foreword|afterword|preface|introduction|appendix|dedication|disclaimer|author['’]?s?\s+notes?|a\/?n\b|bonus|extra|omake|contents|side\s+stor(?:y|ies))/i;
const numberWord = `(?:\\d{1,4}|[ivxlc]+|(?:(?:${tens.slice(2).join('|')})(?:[\\s-](?:${ones.slice(1, 10).join('|')}))?)|${ones.join('|')})`;
const namedNumber = new RegExp(
  `^(chapter|ch\\.?|part|episode|act)\\s+(${numberWord})(?![\\w])\\s*[.:)\\-–—]*\\s*(.*)$`,
  'i',
);
const bareNumber = /^(\d{1,4})\s*[.:)\-–—]*\s*(.*)$/;

/** A heading of another language says its own number, and is never told again in English. */
const foreignHeading =
  /(?:^|[\s\d])(?:kapitel|chapitre|cap[ií]tulo|capitolo|hoofdstuk|rozdział|глава|эпизод|часть)(?=$|[\s\d:.,–—-])|^第.{1,6}[章回话話節节]/iu;

/** What a title says of its own number: "Chapter 9: The Tide Table" names both, "9" only the number. */
function splitTitle(title: string): { readonly label: string | null; readonly rest: string } {
  const named = namedNumber.exec(title);
  if (named !== null) {
    const kind = (named[1] ?? '').toLowerCase().replace(/^ch\.?$/, 'chapter');
    const number = named[2] ?? '';
    const word = /^[ivxlc]+$/i.test(number) ? number.toUpperCase() : number.toLowerCase();
    const shown = /^\d+$/.test(number) ? numberInWords(Number(number)) : word;
    return { label: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${shown}`, rest: named[3] ?? '' };
  }
  const bare = bareNumber.exec(title);
  if (bare !== null && (bare[2] === '' || /^\d{1,4}\s*[.:)\-–—]/.test(title))) {
    return { label: `Chapter ${numberInWords(Number(bare[1]))}`, rest: bare[2] ?? '' };
  }
  return { label: null, rest: title };
}

type Titled = Pick<Chapter, 'title' | 'part'>;

/**
 * True when each number that a title states is its place in the list, which shows it already. Where a story has a
 * "Chapter One: Part 2", only the whole title says what it is.
 */
function areNumbersPlaces(chapters: readonly Titled[]): boolean {
  return chapters.every(({ title }, index) => {
    const { label } = splitTitle(title?.trim() ?? '');
    return label === null || label === `Chapter ${numberInWords(index + 1)}`;
  });
}

/** One heading for each chapter. Prologues and their like bear no number and are not counted. */
export function chapterHeadings(chapters: readonly Titled[], storyTitle: string): readonly ChapterHeading[] {
  const arePlaces = areNumbersPlaces(chapters);
  let number = 0;
  let lastPart: string | null = null;
  return chapters.map((chapter) => {
    const part = chapter.part !== null && chapter.part !== lastPart ? chapter.part : null;
    lastPart = chapter.part;
    const title = chapter.title?.trim() ?? '';
    if (chapters.length === 1) {
      return {
        part,
        label: title === '' ? null : title,
        title: storyTitle,
        name: title === '' ? storyTitle : title,
      };
    }
    if (unnumbered.test(title)) return { part, label: null, title, name: title };
    number += 1;
    if (title === '') return { part, label: String(number), title: null, name: `Chapter ${number}` };
    const { label, rest } = splitTitle(title);
    return {
      part,
      label: label ?? (foreignHeading.test(title) ? null : `Chapter ${numberInWords(number)}`),
      title: rest === '' ? null : rest,
      name: arePlaces && rest !== '' ? rest : title,
    };
  });
}

/** A title behind its number: "Chapter 9: The Tide Table" as the ninth chapter is "The Tide Table"; null when nothing is left. */
export function titleBehindNumber(title: string, number: number): string | null {
  const { label, rest } = splitTitle(title.trim());
  if (label !== `Chapter ${numberInWords(number)}`) return title;
  return rest === '' ? null : rest;
}
