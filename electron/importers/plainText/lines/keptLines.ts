// keptLinesFormOf: what lines that nobody wrapped are: verse, a letter or a telegram, columns of figures.

export type KeptForm = 'verse' | 'letter' | 'columns';

const salutation =
  /^\s*["“]?(?:(?:my\s+|our\s+)?(?:dear|dearest|darling|beloved)\b|to whom it may|(?:lieber?|geehrter?|sehr geehrte[r]?|chère?s?|mon cher|ma chère|querid[oa]s?|estimad[oa]s?|caro|cara)\s|(?:дорог(?:ой|ая|ие)|мил(?:ый|ая)|уважаем(?:ый|ая|ые))(?=\s))/iu;
const closing =
  /^\s*(?:(?:yours?|love|sincerely|faithfully|respectfully|regards|cheers|affectionately|with (?:love|all my|best|kind|warm)|(?:best|kind|warm|warmest) (?:wishes|regards)|your (?:loving|devoted|obedient|humble|friend|son|daughter|brother|sister|father|mother|servant)|all my love|p\.?\s?s\.?\s)(?:[\s,.!—-]|$)|(?:deine?|liebe grüße|hochachtungsvoll|amicalement|cordialement|bien à (?:toi|vous)|atentamente|un abrazo|твой|твоя|ваш|с уважением)(?=[\s,.!]|$))/iu;
const mailLabel = /^\s*(?:from|to|subject|date|sent|cc)\s*:/i;
const stop = /(?:^|\s)STOP(?=[\s.,]|$)/;

const fewWords = 5;
const endsFarewell = /[,.!—-]$|\p{Lu}[\p{L}.'’-]*$/u;

/** "Yours truly was a phrase that he" goes on; "Yours till the tide turns," does not. */
function isFarewell(line: string, next: string): boolean {
  if (line.length > 50 || !closing.test(line)) return false;
  const text = line.trim();
  if (/^\p{Ll}/u.test(next.trimStart()) && !/[,.!—-]$/.test(text)) return false;
  return /^p/i.test(text) || text.split(/\s+/).length <= fewWords || endsFarewell.test(text);
}

/** A greeting, a farewell, the labels of a mail, the stops of a telegram. */
export function readsAsLetter(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  if (salutation.test(first.slice(0, 80)) && first.length <= 60) return true;
  const last = lines.slice(-4);
  if (last.some((line, index) => isFarewell(line, last[index + 1] ?? ''))) return true;
  if (lines.filter((line) => mailLabel.test(line.slice(0, 40))).length >= 2) return true;
  return lines.filter((line) => stop.test(line)).length >= Math.max(1, lines.length / 2);
}

const column = /\S(?:[ \u00a0]{3,}|\t[ \t]*)(?=\S)/;
const longestRow = 120;

function isRow(line: string): boolean {
  const mayBe = line.includes('   ') || line.includes('\t') || line.includes('\u00a0\u00a0\u00a0');
  return mayBe && column.test(line.trimStart());
}

/** Rows that have gaps inside, as a table of figures has. */
export function readsAsColumns(lines: readonly string[]): boolean {
  if (lines.length < 2 || (!isRow(lines[0] ?? '') && !isRow(lines[1] ?? ''))) return false;
  if (lines.some((line) => line.length > longestRow)) return false;
  const rows = lines.filter(isRow).length;
  return rows >= 2 && rows >= lines.length * 0.6;
}

const longestVerse = 70;
const mostVerses = 200;

/** Verses, addresses and signatures are short. */
export function areShort(lines: readonly string[]): boolean {
  return lines.length < mostVerses && lines.every((line) => line.length <= longestVerse);
}

export function keptFormOf(lines: readonly string[]): 'verse' | 'letter' {
  return readsAsLetter(lines) ? 'letter' : 'verse';
}

const longestLine = 60;
const leastVerses = 3;

/** Lines that begin in capitals and do not end as sentences do, as those of a poem, in whatever text they stand. */
export function readsAsVerse(lines: readonly string[]): boolean {
  if (lines.length < leastVerses || !areShort(lines) || lines.some((line) => line.length > longestLine))
    return false;
  const unended = lines.filter((line) => /[\p{L},;]$/u.test(line.slice(-2))).length;
  return unended >= lines.length * 0.4;
}
