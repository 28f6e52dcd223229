// partMarkIn: what a title, a subject or a field says of being part n of m, and the words without it.
import type { StoryPart } from '../../../../shared/story/story.ts';
import { numeralValue } from '../headings/numeralValue.ts';

export type PartMark = {
  /** Null where the mark says that nothing is missing: "(1/1)", "(complete)". */
  readonly part: StoryPart | null;
  readonly isComplete: boolean;
  /** The mark's own words, without brackets: "2/5", "Part 2". */
  readonly name: string;
  /** The words without the mark. */
  readonly rest: string;
};

const partWord =
  'parts?|pts?\\.?|chapters?|chap\\.?|ch\\.?|teil|kapitel|partie|chapitre|parte|cap[ií]tulo|часть|глава';
const of = '\\/|of|out of|von|de|sur|di|из';
const number = '\\d{1,3}|[ivx]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const total =
  '\\d{1,3}|\\?{1,3}|[x#]{1,2}|[ivx]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const counted = `((?:(?:${partWord})\\s*#?\\s*)?(${number})([a-z]?))\\s*(?:${of})\\s*(${total})`;

const bracketed = new RegExp(`[\\s,:;–—-]*[[({<]\\s*${counted}\\s*[\\])}>]`, 'iu');
const worded = new RegExp(
  `[\\s,:;–—-]*(?<![\\p{L}\\p{N}])((?:${partWord})\\s*#?\\s*(${number})([a-z]?))\\s*(?:(?:${of})\\s*(${total})(?![\\p{L}\\p{N}])|[([]\\s*(?:of|von|de|sur|di|из)\\s+(${total})\\s*[)\\]])`,
  'iu',
);
const plain = /[\s,:;–—-]*(?<![\p{L}\p{N}/])((\d{1,3})([a-z]?))\s?\/\s?(\d{1,3}|\?{1,3})(?![\p{L}\p{N}/])/iu;
const complete =
  /[\s,:;–—-]*[[(]\s*(?:complete|completed|finished|komplett|abgeschlossen|complète?|completo|завершено)\s*[\])]/iu;
const mostParts = 300;
const longestLook = 300;

const countOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : numeralValue(text));

/** `isLoose` takes bare figures ("A Thing 2/5") too; in a title they may be a date. */
export function partMarkIn(text: string, isLoose: boolean): PartMark | null {
  if (text.length > longestLook) return null;
  const found = bracketed.exec(text) ?? worded.exec(text) ?? (isLoose ? plain.exec(text) : null);
  const rest = (match: RegExpExecArray) =>
    `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ').trim();
  const whole = complete.exec(text);
  const written = found?.[2] ?? '';
  const place = countOf(written);
  // A part that was too long for one mail: "1a/2", "1b/2".
  const letter = /\d/.test(written) ? (found?.[3] ?? '').toLowerCase() : '';
  const end = found?.[4] ?? found?.[5] ?? '';
  const most = countOf(end);
  const isCount =
    found !== null &&
    place !== null &&
    place <= mostParts &&
    (most === null || (place <= most && most <= mostParts));
  if (!isCount || found === null || place === null)
    return whole === null
      ? null
      : {
          part: null,
          isComplete: true,
          name: whole[0].replace(/[^\p{L}]+/gu, ' ').trim(),
          rest: rest(whole),
        };
  const isWhole = place === 1 && most === 1 && letter === '';
  const first = found[1] ?? '';
  const name = /^\d/.test(first) || first === written ? `${first}/${end}` : first;
  return {
    part: isWhole ? null : { number: place, of: most, ...(letter === '' ? {} : { letter }) },
    isComplete: isWhole || whole !== null,
    name: name.trim(),
    rest: rest(found),
  };
}

const endingPart = new RegExp(`^(.+?)[\\s,:;–—-]+(?:${partWord})\\s*#?\\s*(${number})$`, 'iu');

/** "Sea Legs, Part 2" is the title "Sea Legs" where its mail says that it is part 2; else it may be a sequel's. */
export function withoutPartNumber(title: string, part: number | undefined): string {
  if (part === undefined || title.length > longestLook) return title;
  const [, rest = title, written = ''] = endingPart.exec(title) ?? [];
  return countOf(written) === part ? rest : title;
}

const endingNumber = new RegExp(`[\\s,:;–—-]+(?:(?:${partWord})\\s*#?\\s*)?(?:\\d{1,3}|${number})$`, 'iu');

/** What "Sea Legs 2" and "Sea Legs, ch. 3" have in common. */
export const withoutEndingNumber = (title: string): string =>
  title.length > longestLook ? title : title.replace(endingNumber, '');

const numberAlone = new RegExp(`^(?:(?:${partWord})\\s*)?#?\\s*(${number})\\.?$`, 'iu');
const postingTag = /^(?:new|re-?post(?:ed)?|rep|rpt|rev|revised|updated?)$/i;

/** The value of a field "Part:": also a number alone, and "NEW 2/3". */
export function partOfField(value: string): PartMark | null {
  const text = value.trim();
  const mark = partMarkIn(text, true) ?? partMarkIn(`(${text})`, false);
  if (mark !== null) return mark.rest === '' || postingTag.test(mark.rest) ? mark : null;
  const alone = numberAlone.exec(text);
  const place = alone === null ? null : countOf(alone[1] ?? '');
  return place === null || place > mostParts
    ? null
    : { part: { number: place, of: null }, isComplete: false, name: text, rest: '' };
}
