// parseField: a header line as a field: its label, and what kind of fact the label announces.
import type { FieldKind } from './fieldKind.ts';
import { foldedMeaning, foldLabel, type LabelMeaning, labelMeaning } from './fieldLabels.ts';
import { mistypedLabel } from './mistypedLabel.ts';
import { isWarningList } from './warningAlone.ts';
import { namesWarnedTopic } from './warningWords.ts';
import { withoutClosingMark } from './withoutClosingMark.ts';

export type FieldLabel = {
  readonly kind: FieldKind;
  /** What a label of several names announces besides: "Rating/Warnings". */
  readonly kinds?: readonly FieldKind[];
  /** As written, with its colon. */
  readonly label: string;
  readonly value: string;
  /** A weak label occurs inside stories too, so it opens no header by itself. */
  readonly isWeak: boolean;
};

const longestLabel = 42;
const leadingSigns = /^[\s*_~=>[(<•·-]{1,20}/;

/** "Rating....: PG": dots that lead to the colon. */
const leader = /\s?(?:\.\s?){2,40}$/;
/** "Warnings (highlight to read)": an aside that only a warning's label has. */
const aside = /\s*\([^()]{3,30}\)\s*$/;
/** They announce a warning only where words that warn follow. */
const announcing =
  /^(?:contains|contents?|kinks?|includes|violence|adult content|sexual content|contiene|enthält|contient|contém|caution|beware|be warned|forewarned|please note|note well|n\.?b\.?|not for the squeamish|trigger|triggers? alert|squick alert|heads[- ]?up|warnings? for|внимание|содержит)$/i;

/** "WARNING*** ***WARNING": a banner says its label again. */
const repeated = /^(\p{L}{3,12})(?:[^\p{L}]{1,12}\1){1,3}$/iu;

const word = /^[a-z]+$/i;

function meaningOf(name: string): LabelMeaning | null {
  if (word.test(name)) {
    const folded = name.toLowerCase();
    return foldedMeaning(folded) ?? meantBy(folded);
  }
  const bare = name
    .replace(/[*_\]~=]+\s*$/, '')
    .replace(/^\/?(?:[biu]|strong|em)[\]>]/i, '')
    .replace(repeated, '$1');
  const folded = foldLabel(bare);
  const meaning =
    foldedMeaning(folded) ??
    (/\.\s?$/.test(bare) ? labelMeaning(bare.replace(leader, '')) : null) ??
    meantBy(folded);
  if (meaning !== null || !aside.test(bare)) return meaning;
  const known = labelMeaning(bare.replace(aside, ''));
  return known?.kind === 'warning' ? known : null;
}

const spaced = /^(?:[a-z] ){5,13}[a-z]$/;

/** "W A R N I N G", "Wanrings": what else may be meant, where other fields stand beside it. */
function meantBy(folded: string): LabelMeaning | null {
  if (spaced.test(folded)) return foldedMeaning(folded.replaceAll(' ', ''));
  const label = mistypedLabel(folded);
  const meaning = label === null ? null : foldedMeaning(label);
  return meaning === null ? null : { ...meaning, isWeak: true };
}

const warningMeaning: LabelMeaning = { kind: 'warning', isWeak: true, kinds: ['warning'] };

function announcedWarning(name: string, value: string): LabelMeaning | null {
  if (!announcing.test(name.trim())) return null;
  return namesWarnedTopic(value) || isWarningList(value) ? warningMeaning : null;
}

/** Null when the line is no field. The value may be empty: it then follows on the next line. */
export function parseField(line: string): FieldLabel | null {
  const head = line.slice(0, 80);
  if (!head.includes(':') && !head.includes('：')) return null;
  const signs = leadingSigns.exec(head)?.[0] ?? '';
  const colon = head.slice(signs.length, signs.length + longestLabel).search(/[:：]/);
  if (colon < 1) return null;
  const text = line.slice(signs.length);
  const name = text.slice(0, colon);
  const meaning = announcedWarning(name, text.slice(colon + 1)) ?? meaningOf(name);
  if (meaning === null) return null;
  const closing =
    /^(?:<\/(?:[biu]|strong|em)>|\[\/[biu]\])|^[*_\])]{0,4}/i.exec(text.slice(colon + 1, colon + 11))?.[0] ??
    '';
  const written = withoutStrayEnd(signs, text.slice(colon + 1 + closing.length).trim());
  const value = closing === '' ? withoutClosingMark(signs, written) : written;
  const { kind, kinds, isWeak } = meaning;
  const compound = kinds.length > 1 ? { kinds } : {};
  return {
    kind,
    ...compound,
    label: text.slice(0, colon + 1 + (/^(?:<|\[\/)/.test(closing) ? closing.length : 0)),
    value,
    isWeak,
  };
}

/** The end of a bracket that opened before the label. */
function withoutStrayEnd(signs: string, value: string): string {
  if (signs.includes('*') && / \*$/.test(value)) return value.slice(0, -1).trim();
  const [open, end] = signs.includes('[') ? ['[', ']'] : signs.includes('(') ? ['(', ')'] : ['', ''];
  return end !== '' && value.endsWith(end) && !value.includes(open) ? value.slice(0, -1).trim() : value;
}

const between =
  /(?: {2,}|\s*\t\s*|\s+(?:[|•·]|\/{1,2})\s+|[.,;]\s+(?=(?:\w+ )?(?:warnings?|disclaimers?)\s?:))(?=[\p{L}][\p{L} ()/'’-]{1,40}:)/iu;

/** An archive's own line: one space parts its facts when it is copied. */
const archiveFacts =
  /^(?:Chapters: \d{1,4} Completed: (?:Yes|No)(?: Word count: [\d,]{1,12})?(?: Read(?: Count)?: [\d,]{1,12})?|Published: [\d/.-]{6,12} Updated: [\d/.-]{6,12})$/i;
const nextFact = /\s(?=(?:Completed|Word count|Read(?: Count)?|Updated):)/i;

const boxSide = /^\s*[*|#+]\s+|\s+[*|#+]\s*$/g;

/** A line of several fields, "Rating: R   Warnings: none", as one each; just the line where it is one. */
export function fieldsOfLine(line: string): readonly string[] {
  if (line.length > 400 || line.indexOf(':') === line.lastIndexOf(':')) return [line];
  if (archiveFacts.test(line.trim())) return line.trim().split(nextFact);
  const pieces = line.replace(boxSide, '').trim().split(between);
  const areFields = pieces.every((piece) => {
    const field = parseField(piece);
    return field !== null && field.value !== '';
  });
  const isSure = pieces.some((piece) => parseField(piece)?.isWeak === false);
  return pieces.length > 1 && areFields && isSure ? pieces : [line];
}

const maySeparate = /[-–—=\t\]]| {2}|\.{3}/;
const separators = /\s+[-–—=]+\s*|[–—=]+\s*|-+\s+|\s*\t\s*| {2,}|\]\s*|\s*\.{3,}\s*/g;

/** A label parted from its value by a dash, a tab, wide spaces or a bracket. Null when the line is no such field. */
export function parseDashedField(line: string): FieldLabel | null {
  const head = line.slice(0, 80);
  if (!maySeparate.test(head)) return null;
  const signs = leadingSigns.exec(head)?.[0] ?? '';
  const start = head.slice(signs.length, signs.length + longestLabel + 3);
  for (const found of start.matchAll(separators)) {
    if (found.index < 1) continue;
    const meaning = meaningOf(start.slice(0, found.index));
    if (meaning === null) continue;
    const end = signs.length + found.index + found[0].length;
    const value = line.slice(end).trim();
    if (value === '') return null;
    const label = line.slice(signs.length, end).trimEnd();
    return {
      kind: meaning.kind,
      ...(meaning.kinds.length > 1 ? { kinds: meaning.kinds } : {}),
      label,
      value,
      isWeak: true,
    };
  }
  return null;
}

/** A banner as a field: its words are a label alone, or a label with its value. Null when it is none that is known. */
export function parseBanner(words: string): FieldLabel | null {
  const field = parseField(words);
  if (field !== null && field.value !== '') return field;
  const alone = parseField(`${words.replace(/[:.!]+$/, '')}:`);
  return alone === null || alone.value !== '' ? null : { ...alone, label: words };
}
