// readNamedLine: title, author and facts in one line: '"Two Cups" by Ansa (PG, A/B)', "by Ansa // rated G // for Tom".
import { foldSpaces } from '../lines/splitLines.ts';
import { partOfField } from '../parts/partMark.ts';
import { titleMarkIn } from '../parts/titleMark.ts';
import { entryOf, type HeaderEntry } from './header.ts';
import { isPenName } from './isPenName.ts';
import { factsIn } from './oneLineFacts.ts';

const longest = 240;
const longestTitle = 80;
const longestName = 40;
const mostNameWords = 5;
const mostTries = 6;
const hasBy = /(?:^|[\s"”»,])by:?\s/i;
const byWords = /(?:^|\s*,?\s+(?:[-–—]{1,2}\s+)?|(?<=["”»])\s*)((?:(?:written|story|a story)\s+)?by:?)\s+/giu;
const tagAhead =
  /^(?:\[(?:new|fic|fanfic|ficlet|drabble|story|repost)\]|(?:fic|fanfic|ficlet|drabble|story|new)\s*:)\s*/i;
/** Words before a title in quotation marks: "Cold Challenge:". */
const quotedTitle = /^([^"“«]{2,40}:)?\s*(?:"([^"]+)"|“([^“”]+)”|«([^«»]+)»)$/u;
const plainTitle = /^[\p{Lu}\d][^"“”«».:;|()[\]]*$/u;
const afterName = /(?:[,;]\s+|(?<!(?:^|[\s.])\p{L})\.\s+|\s+[-–—]{1,2}\s+|\s+\/\/\s+|\s*\|\s*|\s*(?=[([]))/gu;
/** It says how to write to the author. */
const addressWithin =
  /(?:^|(?<=\s))[<([]?\s?([^\s<>()[\]@]{1,64}@[^\s<>()[\]@,;]{1,64})\s?[>)\]]?(?:\s*[,;|]\s+|\s+[-–—]{1,2}\s+|\s*(?=[([])|\s+|$)/;
/** "Part 2 of 5", "(2/5)", with the sign that parts it from what follows. */
const partWords =
  /(?:^|(?<=[\s([]))[([]?((?:(?:parts?|pts?\.?|chapters?|ch\.?)\s?#?\d{1,3}\s?(?:\/|of|out of)|(?<=[([])\d{1,3}\s?(?:\/|of))\s?(?:\d{1,3}|\?{1,3}))[)\]]?(?:\s[-–—]{1,2})?(?=(\s|[,;|]|$))/i;
/** With nothing beside it, a letter may be the name's. */
const surelyRated = /\b(?:rated|rating)\b|NC[\s-]?17|PG|^\s*[([]/i;

type Title = { readonly before: string | null; readonly title: string };

function titleIn(text: string): Title | null {
  const quoted = quotedTitle.exec(text);
  if (quoted !== null) return { before: quoted[1] ?? null, title: quoted[2] ?? quoted[3] ?? quoted[4] ?? '' };
  const name = titleMarkIn(text)?.rest ?? text;
  return text.length <= longestTitle && plainTitle.test(name) ? { before: null, title: text } : null;
}

const isName = (name: string) =>
  name.length <= longestName &&
  /^[\p{L}\d]/u.test(name) &&
  !/[:()[\]|]/.test(name) &&
  name.split(/\s+/).length <= mostNameWords &&
  isPenName(name, true);

/** Null unless facts with a rating among them follow the name. Without a title the line stands below one. */
export function readNamedLine(line: string, number: number): readonly HeaderEntry[] | null {
  if (line.length > longest || !hasBy.test(line)) return null;
  const text = foldSpaces(line).replace(/^[*_~\s]+|[*_~\s]+$/g, '');
  const label = tagAhead.exec(text)?.[0] ?? '';
  for (const found of [...text.slice(label.length).matchAll(byWords)].slice(0, mostTries)) {
    const before = text.slice(label.length, label.length + found.index).trim();
    const titled = before === '' ? null : titleIn(before);
    if ((before === '') !== (titled === null)) continue;
    const after = text.slice(label.length + found.index + found[0].length);
    for (const parting of [...after.matchAll(afterName)].slice(0, mostTries)) {
      const name = after.slice(0, parting.index).trim();
      if (!isName(name)) continue;
      const written = after.slice(parting.index + parting[0].length);
      const mail = addressWithin.exec(written);
      const facing = mail === null ? written : written.replace(mail[0], '');
      const counted = partWords.exec(facing);
      const part = partOfField(counted?.[1] ?? '') === null ? null : (counted?.[1] ?? null);
      const rest = part === null ? facing : facing.replace(partWords, '$2').trim();
      const facts = factsIn(rest, number, true);
      if (facts === null || (facts.length < 2 && !surelyRated.test(rest))) continue;
      const titles: readonly HeaderEntry[] =
        titled === null
          ? []
          : [
              ...(titled.before === null ? [] : [entryOf('front:other', null, number, [titled.before])]),
              entryOf('title', label === '' ? null : label.trim(), number, [titled.title]),
            ];
      // Elsewhere in the line the address is no part of the name.
      const isBeside = mail !== null && written.indexOf(mail[1] ?? '') <= 1;
      const author = entryOf('author', found[1] ?? null, number, [
        isBeside ? `${name} ${mail[1] ?? ''}`.trim() : name,
      ]);
      const address =
        mail === null || isBeside ? [] : [entryOf('front:other', null, number, [mail[1] ?? ''])];
      const parts = part === null ? [] : [entryOf('part', null, number, [part])];
      return [...titles, author, ...address, ...parts, ...facts];
    }
  }
  return null;
}
