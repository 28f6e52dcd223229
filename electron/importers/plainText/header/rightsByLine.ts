// rightsByLine: who wrote a story, from the line below its title that says since when whose it is: "copyright 1994 by Sal Ash".
import { foldSpaces } from '../lines/splitLines.ts';
import { isPenName } from './isPenName.ts';
import { linesBelowName } from './linesBelowName.ts';
import { topField } from './looseField.ts';
import type { ByLine } from './readByLine.ts';

const longest = 100;
const longestTitle = 70;
const longestName = 40;
/** Whoever wrote for other fans did so in these years; an older one stands on a plate or in a book of the story. */
const year = '(?:19[6-9]\\d|20[0-3]\\d)(?:\\s?[-–,/]\\s?(?:19[6-9]\\d|20[0-3]\\d|\\d\\d))?';
const sign = '(?:copyright(?:ed)?|\\(c\\)|©)';
const start = new RegExp(`^[\\s*_(~-]{0,12}${sign}(?:\\s?${sign})?[\\s,:]`, 'i');
const yearFirst = new RegExp(`^(?:by\\s+)?${year},?\\s+(?:by\\s+)?(\\S.{0,60})$`, 'i');
const nameFirst = new RegExp(`^(?:by\\s+)?(\\S.{0,60}?),?\\s+\\(?${year}\\)?$`, 'i');
const wholeName =
  /^(?:[\p{Lu}\d][\p{L}\d_.'’-]{0,30}(?:\s(?:(?:de|la|van|von|der|du|and|&|[\p{Lu}\d])[\p{L}\d_.'’-]{0,30})){0,5}|\p{Ll}[\p{L}\d_-]{1,30})$/u;
/** Those who have the rights of a show, a book or a song. */
const company =
  /(?<!\p{L})(?:paramount|viacom|cbs|nbc|abc|bbc|itv|hbo|upn|fox|1013|warner|bros|disney|lucasfilm|marvel|universal|sony|mgm|dc|productions?|pictures|studios?|inc|ltd|llc|gmbh|corp\p{L}*|compan\p{L}+|co|press|books?|publish\p{L}+|records?|music|songs?|magazine|entertainment|television|tv|network|group|trust|estate|foundation|society|association|universit\p{L}+|museum|library|author|authors|me|myself|all|holders?|owners?|rights|respective|notice|law|disclaimer)(?!\p{L})/iu;
const quoted = /^(?:"[^"]+"|“[^”]+”|«[^»]+»)$/;

function nameIn(line: string): string | null {
  const sign = start.exec(line)?.[0];
  if (sign === undefined) return null;
  const rest = foldSpaces(line.slice(sign.length)).replace(/[\s*_)~,-]{1,12}$/, '');
  const found = (yearFirst.exec(rest) ?? nameFirst.exec(rest))?.[1] ?? '';
  const name = /\s?\p{L}{3,}\.$/u.test(found) ? found.slice(0, -1) : found;
  const isNamed = name.length <= longestName && wholeName.test(name) && isPenName(name, true);
  return isNamed && !company.test(name) ? name : null;
}

function isTitle(written: string): boolean {
  const title = foldSpaces(written);
  if (title.length > longestTitle) return false;
  return quoted.test(title) || (/^[*_=~\s]{0,6}[\p{Lu}\d]/u.test(title) && !/[.…][*_]{0,2}$/.test(title));
}

/** Nothing that goes on with a sentence stands right below. */
function isEnd(lines: readonly string[], next: number): boolean {
  const line = lines[next] ?? '';
  return line === '' || topField(line)?.isWeak === false || linesBelowName(lines, next).entries.length > 0;
}

/** `title` and `index` are the indexes of both lines. Null where a plate, a song or a book of the story may say it. */
export function rightsByLine(
  lines: readonly string[],
  title: number,
  index: number,
): { readonly author: ByLine; readonly next: number } | null {
  const line = lines[index] ?? '';
  if (line.length > longest || !/copyright|\(c\)|©/i.test(line)) return null;
  if (!isTitle(lines[title] ?? '') || lines.slice(0, title).some((each) => each !== '')) return null;
  const name = isEnd(lines, index + 1) ? nameIn(line) : null;
  if (name === null) return null;
  const author = { name, byWords: '', line: index + 1, nameLine: index + 1, description: null };
  return { author: { ...author, rights: foldSpaces(line).trim() }, next: index + 1 };
}
