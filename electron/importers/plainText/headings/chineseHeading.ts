// chineseHeading: a chapter's or part's heading as Chinese and Japanese stories have it: 第三章 雨.
import { foldSpaces } from '../lines/splitLines.ts';

export type ChineseHeading = {
  readonly rank: 'chapter' | 'part' | 'named';
  readonly keyword: string;
  readonly number: number | null;
  readonly of: null;
  readonly text: string;
  readonly isBare: boolean;
};

const longest = 50;
const numbered = /^第\s?([\d０-９]{1,5}|[〇零一二三四五六七八九十百千两兩]{1,9})\s?([章回话話卷部])(.*)$/u;
const named = /^(序章|序幕|楔子|引子|尾声|尾聲|终章|終章|番外|后记|後記|プロローグ|エピローグ)(.*)$/u;
/** A sign or a space parts a title from its number; prose goes on without one, and ends with a stop. */
const titled = /^(?:\s*[:：·、—-]{1,2}\s*|\s+)[^\s。！？；…][^。；]*$/u;

const digits = new Map([...'〇一二三四五六七八九'].map((sign, value) => [sign, value]));
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
]);

function chineseNumber(written: string): number | null {
  const figures = written.normalize('NFKC');
  if (/^\d+$/.test(figures)) return Number(figures);
  const signs = [...written.replace(/零/g, '〇').replace(/[两兩]/g, '二')];
  // 一二三 is 123, as figures are.
  if (!signs.some((sign) => units.has(sign)))
    return signs.reduce((sum, sign) => sum * 10 + (digits.get(sign) ?? 0), 0);
  let sum = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const sign of signs) {
    const unit = units.get(sign);
    if (unit === undefined) digit = digits.get(sign) ?? null;
    else if (unit >= lastUnit) return null;
    else {
      sum += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}

/** `text` is without signs around it. */
export function chineseHeading(text: string): ChineseHeading | null {
  if (text.length > longest) return null;
  const [, written = '', word = '', tail = ''] = numbered.exec(text) ?? [];
  const [, name = '', rest = ''] = word === '' ? (named.exec(text) ?? []) : [];
  const after = word === '' ? rest : tail;
  const isBare = after.trim() === '';
  if ((word === '' && name === '') || !(isBare || titled.test(after))) return null;
  const shown = { of: null, text: foldSpaces(text), isBare };
  if (word === '') return { rank: 'named', keyword: name, number: null, ...shown };
  const number = chineseNumber(written);
  if (number === null) return null;
  return { rank: /[卷部]/.test(word) ? 'part' : 'chapter', keyword: word, number, ...shown };
}
