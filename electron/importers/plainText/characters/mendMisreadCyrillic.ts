// createCyrillicMender: Russian that was read in another code page and stored so: "Ïðèâåò", "ðÒÉ×ÅÔ", "оПХБЕР".
import type { RepairLog } from '../repairs/repairLog.ts';
import { mendEach } from './mendEach.ts';

type Misread = {
  /** Global; what the letters came to be. */
  readonly run: RegExp;
  readonly letters: ReadonlyMap<string, string>;
};

const rangeOf = (first: number) => Array.from({ length: 64 }, (_none, at) => String.fromCharCode(first + at));
const latin = rangeOf(0xc0);
const windows1251 = rangeOf(0x410);
const koi8 = [...'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'];

function misread(
  run: RegExp,
  read: readonly string[],
  meant: readonly string[],
  yo: readonly string[],
): Misread {
  const pairs = read.map((letter, at) => [letter, meant[at] ?? letter] as const);
  return { run, letters: new Map([...pairs, [yo[0] ?? '', 'ё'], [yo[1] ?? '', 'Ё']]) };
}

const misreadings: readonly Misread[] = [
  misread(/(?<![A-Za-z])[\u00c0-\u00ff\u00a8\u00b8]+(?![A-Za-z])/g, latin, windows1251, ['¸', '¨']),
  misread(/(?<![A-Za-z])[\u00c0-\u00ff\u00a3\u00b3]+(?![A-Za-z])/g, latin, koi8, ['£', '³']),
  misread(/[А-я\u0408\u0456]+/g, windows1251, koi8, ['\u0408', '\u0456']),
];

/** Every Russian text is full of them; no other language in these letters is. */
const common: ReadonlySet<string> = new Set(
  'не на что он она они как это его её ее было был но по из за мы так все от же бы да когда если уже только'.split(
    ' ',
  ),
);
const anyLetters = /[\u00c0-\u04ff]{2}/;
const words = /\p{L}{2,}/gu;
const longestLook = 20_000;
const fewestCommon = 3;
const commonShare = 0.06;
/** Of all words the Russian ones: a header may be in English. */
const leastShare = 0.3;

const readBack = (text: string, { letters }: Misread) =>
  [...text].map((letter) => letters.get(letter) ?? letter).join('');

function sampleOf(lines: readonly string[]): string {
  let sample = '';
  for (const line of lines) {
    if (sample.length > longestLook) break;
    sample += `${line.slice(0, longestLook)}\n`;
  }
  return sample;
}

const countCommon = (found: readonly string[]) =>
  found.filter((word) => common.has(word.toLowerCase())).length;

/** Null unless the text is plain Russian when read back, and is not as it stands. */
function misreadingOf(lines: readonly string[]): Misread | null {
  const sample = sampleOf(lines);
  if (!anyLetters.test(sample)) return null;
  const all = sample.match(words) ?? [];
  const asItStands = countCommon(all);
  const known = misreadings.find((each) => {
    const runs = (sample.match(each.run) ?? []).filter((run) => run.length > 1);
    const found = countCommon(runs.map((run) => readBack(run, each)));
    return (
      found >= fewestCommon &&
      found >= runs.length * commonShare &&
      runs.length >= all.length * leastShare &&
      asItStands * 4 < found
    );
  });
  return known ?? null;
}

/** Null where the text shows no sign of it. */
export function createCyrillicMender(
  lines: readonly string[],
): ((line: string, number: number, log: RepairLog) => string) | null {
  const known = misreadingOf(lines);
  if (known === null) return null;
  return (line, number, log) =>
    mendEach(line, number, known.run, 'mojibake', log, (run) => readBack(run, known));
}
