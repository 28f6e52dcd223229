// parseField: a header line as a field: its label, and what kind of fact the label announces.
import type { FieldKind } from './fieldKind.ts';
import { labelMeaning } from './fieldLabels.ts';

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

function meaningOf(name: string) {
  return labelMeaning(name.replace(/[*_\]~=]+\s*$/, '').replace(/^\/?[biu]\]/i, ''));
}

/** Null when the line is no field. The value may be empty: it then follows on the next line. */
export function parseField(line: string): FieldLabel | null {
  const head = line.slice(0, 80);
  const signs = leadingSigns.exec(head)?.[0] ?? '';
  const colon = head.slice(signs.length, signs.length + longestLabel).search(/[:：]/);
  if (colon < 1) return null;
  const text = line.slice(signs.length);
  const meaning = meaningOf(text.slice(0, colon));
  if (meaning === null) return null;
  const closing = /^[*_\])]{0,4}/.exec(text.slice(colon + 1, colon + 8))?.[0] ?? '';
  const value = text.slice(colon + 1 + closing.length).trim();
  const { kind, kinds, isWeak } = meaning;
  const compound = kinds.length > 1 ? { kinds } : {};
  return { kind, ...compound, label: text.slice(0, colon + 1), value, isWeak };
}

const separators = /\s+[-–—=]+\s*|[–—=]+\s*|-+\s+|\s*\t\s*| {2,}|\]\s*|\s*\.{3,}\s*/g;

/** A label parted from its value by a dash, a tab, wide spaces or a bracket. Null when the line is no such field. */
export function parseDashedField(line: string): FieldLabel | null {
  const head = line.slice(0, 80);
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

/** The kind of matter that a banner's label announces; null when it is none that is known. */
export function bannerKind(label: string): FieldKind | null {
  return parseField(`${label.replace(/[:.!]+$/, '')}:`)?.kind ?? null;
}
