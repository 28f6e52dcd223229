// lostSigns: what the places of a document's lost characters have in common, and what its own words say of them.
import { loanWords } from './loanWords.ts';

export const lost = '\ufffd';

/** Counted over the whole document: kinds of places of lost characters, and the signs that are not lost. */
export type LostSigns = {
  readonly areQuotesLost: boolean;
  /** Each lost character left as many signs as it had bytes. */
  readonly isMultiByte: boolean;
  readonly apostrophe: "'" | '’';
  /** What stands after a word where the voice pauses; null where two signs are as likely. */
  readonly pause: '…' | '—' | null;
  /** Nearly all stand where a pause does. */
  readonly isAllPauses: boolean;
  /** An apostrophe within a word was lost somewhere: one after it may be lost as well. */
  readonly areApostrophesLost: boolean;
  /** After a sentence and before another one a no-break space was lost. */
  readonly areSpacesLost: boolean;
  readonly isFrench: boolean;
  readonly isSpanish: boolean;
  /** The word of the document, or the loan word, that fits; null for none or several. */
  wordFor(broken: string): string | null;
  /** Most of the lost signs that may open a quotation stand before a capital, as sentences do. */
  readonly doQuotesOpenCapitals: boolean;
  /** Whether both stand in the document as words of their own. */
  areWords(one: string, other: string): boolean;
  /** "Zo\ufffd laughed": the beginning of a name, which stands nowhere without the lost sign, and several times with it. */
  isCutName(fragment: string): boolean;
};

const opening = /(?:^|[\s([—–-])\ufffd+(?=\p{L})/gu;
const openingCapital = /(?:^|[\s([—–-])\ufffd+(?=\p{Lu})/gu;
const pausing = /[\p{L}\p{N}]\ufffd+(?=$|[\s"“”'’!?.,)*_])/gu;
const spacing = /[.!?:]["”’')]?\ufffd+(?= +["“‘'(]?[\p{Lu}"“])/gu;
/** "dogs\ufffd bowl", "rock \ufffdn\ufffd roll": an apostrophe stands so too. */
const doubtfulPause = /(?:\p{L}s\ufffd(?= \p{Ll}|$)|(?<!\p{L})\ufffd\p{L}\ufffd)/giu;
const contracted = /\p{L}\ufffd+(?:s|t|d|m|ll|re|ve)(?!\p{L})/giu;
const run = /\ufffd+/g;
const word = /\p{L}+(?:-\p{L}+)*/gu;
const french = /(?<!\p{L})(?:le|la|les|des|est|une|dans|que|qui|pas|elle|pour|sur)(?!\p{L})/giu;
const spanish = /(?<!\p{L})(?:el|la|los|las|un|una|y|que|con|por|para|se|su|dijo)(?!\p{L})/giu;
const english = /(?<!\p{L})(?:the|and|of|to|that|was|he|she|you|had)(?!\p{L})/giu;

/** Letters beyond ASCII as lost ones: how a word looks when it has lost them. */
export function maskOf(text: string): string {
  return text.toLowerCase().replace(/(?!\p{ASCII})\p{L}/gu, lost);
}

function addWord(words: Map<string, Map<string, number>>, written: string): void {
  const mask = maskOf(written);
  if (!mask.includes(lost)) return;
  const forms = words.get(mask) ?? new Map<string, number>();
  forms.set(written, (forms.get(written) ?? 0) + 1);
  words.set(mask, forms);
}

/** The document's words with letters beyond ASCII, by how they look when those are lost. */
function vocabularyOf(lines: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const words = new Map<string, Map<string, number>>();
  for (const line of lines)
    if (/[^\0-\x7f]/.test(line) && /(?!\p{ASCII})\p{L}/u.test(line))
      for (const [written] of line.matchAll(word)) addWord(words, written);
  return words;
}

function loansByMask(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const words = new Map<string, Map<string, number>>();
  for (const loan of loanWords) addWord(words, loan);
  return words;
}

/** One form must be far commoner than the others; capitals do not tell forms apart. */
function onlyForm(forms: ReadonlyMap<string, number> | undefined): string | null {
  if (forms === undefined) return null;
  const counts = new Map<string, number>();
  for (const [form, count] of forms)
    counts.set(form.toLowerCase(), (counts.get(form.toLowerCase()) ?? 0) + count);
  const [best, second] = [...counts].toSorted((one, other) => other[1] - one[1]);
  if (best === undefined || (second !== undefined && best[1] < second[1] * 4)) return null;
  return [...forms.keys()].find((form) => form.toLowerCase() === best[0]) ?? null;
}

/** A long document tells as much in its first million signs. */
const longestLook = 1_000_000;

function plainWordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  let length = 0;
  for (const line of lines) {
    length += line.length;
    if (length > longestLook) break;
    for (const [written] of line.toLowerCase().matchAll(/(?<![\p{L}\ufffd])\p{L}+(?![\p{L}\ufffd])/gu))
      words.add(written);
  }
  return words;
}

/** So many names are looked for one by one: most stand whole near the text's start. */
const mostLooks = 40;

/** `name` is of letters alone. */
function standsWhole(lines: readonly string[], name: string): boolean {
  const lower = name.toLowerCase();
  const whole = new RegExp(`(?<![\\p{L}\\ufffd])(?:${name}|${lower})(?![\\p{L}\\ufffd])`, 'u');
  let length = 0;
  for (const line of lines) {
    length += line.length;
    if (length > longestLook) return false;
    if ((line.includes(name) || line.includes(lower)) && whole.test(line)) return true;
  }
  return false;
}

/** A pause may follow a word twice that stands nowhere else. */
const fewestNamed = 3;
const longestWord = 40;

const count = (line: string, pattern: RegExp) => line.match(pattern)?.length ?? 0;

/** Whoever breaks off after one of these has paused: "No… of course not." */
const nobody =
  /^(?:no|yes|yeah|nah|but|and|so|or|oh|ah|eh|aw|um|uh|er|hm+|well|then|now|he|she|it|we|they|you|if|what|why|how|who|when|where|there|here|this|that|these|those|maybe|perhaps|please|wait|stop|look|listen|come|go|god|damn|hell|sir|ma|mum|mom|mama|dad|papa|not|never|just|only|okay|ok|sorry|thanks|thank|good|right|sure|hey|hello|hi|my|your|his|her|our|their|the|an|in|on|at|for|of|to|with|as|is|are|was|do|did|can|could|would|because|since|until|after|before|though|although|still|yet|one|two|all|some|nothing|something|everything|someone|let|say|tell|see|even|once|again)$/i;

const cutName = /(?<![\p{L}\ufffd])\p{Lu}\p{Ll}{1,20}(?=\ufffd+(?:$|[^\p{L}\ufffd]))/gu;

/** How often each of them stands there. */
function cutNamesOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const line of lines)
    if (line.includes(lost))
      for (const [name] of line.matchAll(cutName)) names.set(name, (names.get(name) ?? 0) + 1);
  return names;
}

/** Two words, at least, that are known to have lost a letter: what is lost elsewhere may be one as well. */
function hasLostLetters(lines: readonly string[], isKnown: (broken: string) => boolean): boolean {
  let found = 0;
  for (const line of lines) {
    if (!line.includes(lost)) continue;
    for (const [broken] of line.matchAll(/[\p{L}\ufffd]+/gu))
      if (broken.includes(lost) && broken.length > 1 && broken.length < longestWord && isKnown(broken))
        found += 1;
    if (found > 1) return true;
  }
  return false;
}

/** The language of its little words; null where English has its share of them, or there are few. */
function languageOf(lines: readonly string[]): 'French' | 'Spanish' | null {
  let [inFrench, inSpanish, inEnglish, seen] = [0, 0, 0, 0];
  for (const line of lines) {
    inFrench += count(line, french);
    inSpanish += count(line, spanish);
    inEnglish += count(line, english);
    seen += line.length;
    if (seen > 20_000) break;
  }
  const most = Math.max(inFrench, inSpanish);
  if (most <= 3 || most <= inEnglish * 2) return null;
  return inSpanish > inFrench ? 'Spanish' : 'French';
}

/** Whether there are at least so many quotation marks. */
function hasQuotes(lines: readonly string[], least: number): boolean {
  let found = 0;
  return lines.some((line) => {
    found += count(line, /["“”]/g);
    return found >= least;
  });
}

export function lostSignsOf(lines: readonly string[]): LostSigns {
  const seen = {
    openings: 0,
    capitals: 0,
    pauses: 0,
    doubtful: 0,
    contracted: 0,
    spaces: 0,
    runs: 0,
    long: 0,
  };
  for (const line of lines) {
    if (!line.includes(lost)) continue;
    seen.openings += count(line, opening);
    seen.capitals += count(line, openingCapital);
    seen.pauses += count(line, pausing);
    seen.doubtful += count(line, doubtfulPause);
    seen.contracted += count(line, contracted);
    seen.spaces += count(line, spacing);
    const runs = line.match(run) ?? [];
    seen.runs += runs.length;
    seen.long += runs.filter((each) => each.length > 1).length;
  }
  const areQuotesLost = seen.openings >= 2 && !hasQuotes(lines, seen.openings);
  const has = (sign: string) => lines.some((line) => line.includes(sign));
  const isStraight = () => lines.some((line) => line.includes("'") && /\p{L}'\p{L}/u.test(line));
  const wholeNames = new Map<string, boolean>();
  const isWhole = (name: string): boolean => {
    const found = wholeNames.get(name);
    if (found !== undefined) return found;
    if (plainWords === null && wholeNames.size >= mostLooks) plainWords = plainWordsOf(lines);
    const isThere = plainWords?.has(name.toLowerCase()) ?? standsWhole(lines, name);
    wholeNames.set(name, isThere);
    return isThere;
  };
  let vocabulary: ReturnType<typeof vocabularyOf> | null = null;
  let loans: ReturnType<typeof loansByMask> | null = null;
  let plainWords: ReadonlySet<string> | null = null;
  let cutNames: ReadonlyMap<string, number> | null = null;
  let areLettersLost: boolean | null = null;
  let language: { readonly name: ReturnType<typeof languageOf> } | null = null;
  const known = new Map<string, string | null>();
  return {
    areQuotesLost,
    doQuotesOpenCapitals: seen.capitals > 0 && seen.capitals * 2 >= seen.openings,
    isMultiByte: seen.runs >= 2 && seen.long >= seen.runs * 0.9,
    apostrophe: !areQuotesLost && !has('’') && isStraight() ? "'" : '’',
    pause: !has('…') ? '…' : !has('—') ? '—' : null,
    isAllPauses: seen.pauses - seen.doubtful >= 3 && seen.pauses >= seen.runs * 0.6,
    areApostrophesLost: seen.contracted > 0,
    areSpacesLost: !areQuotesLost && seen.spaces >= 3 && seen.spaces >= seen.pauses,
    get isFrench() {
      language ??= { name: languageOf(lines) };
      return language.name === 'French';
    },
    get isSpanish() {
      language ??= { name: languageOf(lines) };
      return language.name === 'Spanish';
    },
    wordFor(broken) {
      const mask = maskOf(broken);
      const found = known.get(mask);
      if (found !== undefined) return found;
      vocabulary ??= vocabularyOf(lines);
      loans ??= loansByMask();
      const form = onlyForm(vocabulary.get(mask)) ?? onlyForm(loans.get(mask));
      known.set(mask, form);
      return form;
    },
    areWords(one, other) {
      plainWords ??= plainWordsOf(lines);
      return plainWords.has(one.toLowerCase()) && plainWords.has(other.toLowerCase());
    },
    isCutName(fragment) {
      cutNames ??= cutNamesOf(lines);
      const times = cutNames.get(fragment) ?? 0;
      if (times === 0 || nobody.test(fragment) || isWhole(fragment)) return false;
      areLettersLost ??= hasLostLetters(lines, (broken) => this.wordFor(broken) !== null);
      return times >= (areLettersLost ? 1 : fewestNamed);
    },
  };
}
