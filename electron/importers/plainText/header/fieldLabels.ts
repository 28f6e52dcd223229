// labelKind: what a header's label announces, in any of the languages that have a table.
import type { FieldKind, LabelTable } from './fieldKind.ts';
import { chinese } from './labels/chinese.ts';
import { czech } from './labels/czech.ts';
import { english } from './labels/english.ts';
import { french } from './labels/french.ts';
import { german } from './labels/german.ts';
import { italian } from './labels/italian.ts';
import { japanese } from './labels/japanese.ts';
import { polish } from './labels/polish.ts';
import { portuguese } from './labels/portuguese.ts';
import { russian } from './labels/russian.ts';
import { spanish } from './labels/spanish.ts';

/** English first: where two languages share a word, the earlier table has it. */
const tables: readonly LabelTable[] = [
  english,
  russian,
  german,
  french,
  spanish,
  italian,
  portuguese,
  polish,
  czech,
  japanese,
  chinese,
];

const plainName = /^[a-z]+(?: [a-z]+)*$/i;

/** Case, accents and the kind of apostrophe are left to the author; so is a dropped accent, or the stroke of an "ł". */
export function foldLabel(name: string): string {
  if (plainName.test(name)) return name.toLowerCase();
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/ł/g, 'l');
}

function mapOf(strength: keyof LabelTable): ReadonlyMap<string, FieldKind> {
  const kinds = new Map<string, FieldKind>();
  for (const table of tables)
    for (const [kind, names] of Object.entries(table[strength]))
      for (const name of names.split('|'))
        if (!kinds.has(foldLabel(name))) kinds.set(foldLabel(name), kind as FieldKind);
  return kinds;
}

const strong = mapOf('strong');
const weak = mapOf('weak');

export type LabelMeaning = {
  readonly kind: FieldKind;
  readonly isWeak: boolean;
  /** Everything that a label of several names announces: "Rating/Warnings". */
  readonly kinds: readonly FieldKind[];
};

/** What a reader must not miss comes first. */
const precedence: readonly FieldKind[] = [
  'rating',
  'warning',
  'title',
  'author',
  'summary',
  'relationship',
  'character',
  'fandom',
  'front:disclaimer',
];

function rankOf(kind: FieldKind): number {
  const rank = precedence.indexOf(kind);
  return rank < 0 ? precedence.length : rank;
}

const parting = /\s*(?:[/&+,]|\s(?:and|und|et|y|e|и|or)\s)\s*/u;

const mayPart = /[/&+,\s]/;

/** Null when the name is no label. */
export function labelMeaning(name: string): LabelMeaning | null {
  return foldedMeaning(foldLabel(name));
}

/** Of a name that is folded already. */
export function foldedMeaning(folded: string): LabelMeaning | null {
  const whole = strong.get(folded) ?? weak.get(folded);
  if (whole !== undefined) return { kind: whole, isWeak: !strong.has(folded), kinds: [whole] };
  if (!mayPart.test(folded)) return null;
  const names = folded.split(parting);
  if (names.length < 2 || names.length > 4) return null;
  const kinds = names.map((each) => strong.get(each) ?? weak.get(each)).filter((kind) => kind !== undefined);
  const [first] = kinds.toSorted((one, other) => rankOf(one) - rankOf(other));
  if (kinds.length < names.length || first === undefined) return null;
  return { kind: first, isWeak: !names.some((each) => strong.has(each)), kinds };
}
