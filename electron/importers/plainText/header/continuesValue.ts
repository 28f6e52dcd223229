// continuesValue: whether a line goes on with the field above it, or is already something else: often the story.
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { isFullLine, type LineRhythm } from '../lines/lineRhythm.ts';
import { isRule } from '../lines/rules.ts';
import { namesContent } from './contentNotice.ts';
import type { FieldKind } from './fieldKind.ts';
import { topField } from './looseField.ts';
import { parseField } from './parseField.ts';
import { hasWarningWords } from './warningWords.ts';

/** What the newest entry is, when a line below it is in doubt. */
export type ContinuedEntry = {
  readonly kind: FieldKind;
  readonly label: string | null;
  readonly paragraphs: readonly (readonly string[])[];
  /** A blank line was seen after the newest paragraph. */
  readonly isParted: boolean;
};

const lists: readonly FieldKind[] = [
  'warning',
  'tag',
  'relationship',
  'character',
  'fandom',
  'codes',
  'category',
];
const longestWrapped = 110;
/** A line as long as mail and news were wrapped may go on without any other sign. */
const nearWrap = 58;
const longestLeadingWord = 12;
const usualWrap = 72;
const longestListLine = 160;
const longestShortValue = 90;
const longestItem = 60;
const farthestLook = 40;
const longestList = 20;

/** "Trigger" at the end of a note's line, and "warning for …" below it: one sentence, and no new field. */
export function goesOnWithSentence(entry: ContinuedEntry | null, line: string, above: string): boolean {
  if (entry === null || entry.isParted || !isProse(entry.kind) || !/^\s*\p{Ll}/u.test(line)) return false;
  return above.length >= nearWrap && /[\p{L},]$/u.test(above) && parseField(line) === null;
}

const leadingWord =
  /(?<![\p{L}’'-])(?:in|of|from|to|until|till|after|before|with|by|at|on|for|and|or|the|this|see|read|since|than|im|in|aus|von|vor|nach|bis|und|de|du|en|dans|après|avant|di|del|da|до|в|из|с|от|после)$/iu;

/** "… there is more to it in" and "chapter 2." below it: a sentence that the wrap parted, and no heading. */
export function goesOnWithChapter(
  entry: ContinuedEntry | null,
  lines: readonly string[],
  index: number,
): boolean {
  if (entry === null || entry.isParted || !isProse(entry.kind)) return false;
  const [above = '', line = '', below = ''] = lines.slice(Math.max(0, index - 1), index + 2);
  const isLed = leadingWord.test(above.slice(-longestLeadingWord));
  const isLong = above.length >= nearWrap && /[\p{L}\p{N},]$/u.test(above);
  if (!/^\p{Ll}/u.test(line)) return isLed && isLong && /^\p{Lu}/u.test(line);
  return isLed || (isLong && (below !== '' || sentenceEnd.test(line)));
}

const isProse = (kind: FieldKind) =>
  kind === 'summary' || kind === 'warning' || (kind.startsWith('front:') && kind !== 'front:other');
const sentenceEnd = /[.!?…]["”»’')\]*_]*$/;
const speech = /^\s*["“”„«»‘—–]/;
const noteWords =
  /\b(?:fics?|fanfics?|this story|this one|this series|my first|belongs? to|paramount|viacom|disclaimers?|feedback|archived?|authors?|posted|posting|spoilers?|challenge|beta|reviews?|rated|rating|readers?|don[’']?t read|not mine|no profit|profit|infringement|copyright|trademarks?|owns?)\b/i;

function firstWordLength(line: string): number {
  const end = line.trimStart().search(/\s/);
  return end < 0 ? line.trim().length : end;
}

/** True when another field stands below the line before any blank one: then no story can lie between. */
function leadsOnToField(lines: readonly string[], index: number): boolean {
  for (const line of lines.slice(index, index + farthestLook)) {
    if (line === '' || isRule(line) || parseHeading(line) !== null) return false;
    if (topField(line) !== null) return true;
  }
  return false;
}

function isAddedWarning(kind: FieldKind, line: string): boolean {
  if (kind !== 'warning' && kind !== 'front:warning') return false;
  return line.length <= longestListLine && !speech.test(line) && warnedTopicsIn(line).length > 0;
}

/** "Warnings: language," and below a blank line "violence, character death". */
const goesOnBelow = (above: string, line: string) =>
  /[,&/]$/.test(above) &&
  line.length <= longestItem &&
  !sentenceEnd.test(line) &&
  !speech.test(line) &&
  (/^\s*\p{Ll}/u.test(line) || namesContent(line)) &&
  (hasWarningWords(line) || namesContent(line));

/** A list below its label, with blank lines between the items: only what is plainly one more warning. */
function isNextItem({ kind, paragraphs }: ContinuedEntry, lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (kind === 'warning' && goesOnBelow(paragraphs.at(-1)?.at(-1) ?? '', line)) return true;
  const isItem = (text: string) => text.length <= longestItem && !sentenceEnd.test(text);
  return (
    kind === 'warning' &&
    lines[index - 1] === '' &&
    lines[index + 1] === '' &&
    paragraphs.flat().every(isItem) &&
    isItem(line) &&
    (isAddedWarning(kind, line) || namesContent(line))
  );
}

const bullet = /^\s*([*•·–—+#>~-]|\(?\d{1,2}[.)])\s+(?=\S)/;

/** Below a label that stood alone, each on a line of its own up to the next blank one: short, and no sentences. */
function isInList({ kind, paragraphs }: ContinuedEntry, lines: readonly string[], index: number): boolean {
  const [paragraph] = paragraphs;
  if (kind !== 'warning' || paragraphs.length !== 1 || paragraph === undefined) return false;
  if (paragraph.length > longestList) return false;
  const line = lines[index] ?? '';
  if (topField(line) !== null || parseHeading(line) !== null) return false;
  const signs = [...paragraph, line].map((text) => bullet.exec(text)?.[1]);
  if (signs.every((sign) => sign !== undefined)) return true;
  // Without signs the first must be the label's own line below it: "Warnings:", "Rape", "Suicide".
  let place = index - paragraph.length - 1;
  while (place > index - farthestLook && lines[place] === '') place -= 1;
  const label = topField(lines[place] ?? '');
  if (label?.value !== '' || label.kind !== 'warning') return false;
  const rest = lines.slice(index, index + longestList);
  const end = rest.indexOf('');
  return (
    end > 0 &&
    [...paragraph, ...rest.slice(0, end)].every(
      (text) => text.length <= longestItem && !sentenceEnd.test(text) && !speech.test(text),
    )
  );
}

/** The label stood alone: its value is what follows, also after a blank line where it reads as a value. */
function isFirstValue({ kind, isParted }: ContinuedEntry, lines: readonly string[], index: number): boolean {
  if (!isParted || isProse(kind)) return true;
  const line = lines[index] ?? '';
  const isShort = line.length <= longestShortValue && !/[.!?…]$/.test(line) && !speech.test(line);
  return isShort || (lists.includes(kind) && lines.slice(index + 1, index + farthestLook).some(isColonField));
}

const isColonField = (line: string) => topField(line)?.isWeak === false;

/** `index` is that of the line in doubt. */
export function continuesValue(
  entry: ContinuedEntry,
  lines: readonly string[],
  index: number,
  rhythm: LineRhythm,
): boolean {
  if (entry.paragraphs.length === 0) return isFirstValue(entry, lines, index);
  if (entry.isParted) return isNextItem(entry, lines, index);
  const line = lines[index] ?? '';
  const previous = lines[index - 1] ?? '';
  const { kind, label } = entry;
  const isEnded = sentenceEnd.test(previous);
  if (isAddedWarning(kind, line) || isInList(entry, lines, index)) return true;
  const isHanging =
    /^(?: {2,}|\t)/.test(line) && !(rhythm.isIndented && isEnded && !leadsOnToField(lines, index));
  if (isHanging) return true;
  if (line.length > longestWrapped && (isEnded || previous.length < nearWrap))
    return label === null && rhythm.isSpaced && !isEnded;
  if (rhythm.wrapWidth !== null && isFullLine(previous, line, rhythm.wrapWidth)) return true;
  if (
    previous.length >= nearWrap &&
    previous.length + 1 + firstWordLength(line) > usualWrap &&
    previous.length <= longestWrapped
  )
    return isProse(kind) || lists.includes(kind) || !isEnded;
  const goesOn = /[,&/;+]$/.test(previous) || (/^\s*\p{Ll}/u.test(line) && !isEnded);
  if (goesOn) return isProse(kind) || lists.includes(kind) || kind === 'front:other';
  if (label === null && kind.startsWith('front:') && kind !== 'front:warning') return rhythm.isSpaced;
  if (leadsOnToField(lines, index)) return isProse(kind) || lists.includes(kind);
  if (!isProse(kind) || speech.test(line)) return false;
  if (!isEnded && !/[:;]["”’')*_]*$|\b(?:none|n\/a)$/i.test(previous))
    return kind !== 'warning' || previous.length >= nearWrap;
  return noteWords.test(line) && line.length <= longestWrapped;
}
