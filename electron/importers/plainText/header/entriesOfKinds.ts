// entriesOfKinds: a field whose label has two names, "Fandom/Pairing", as one field of each, where its value tells which is which.
import { ratingFromLabel } from '../../../../shared/story/rating.ts';
import type { FieldKind } from './fieldKind.ts';
import type { HeaderEntry } from './header.ts';

const longest = 300;
const parting = /\s*[,;|]\s+|\s+[-–—]{1,2}\s+|\s*[[(]\s*|\s*[\])]\s*/;
const spacedSlash = /\s+\/{1,2}\s+/;
const slash = /[^\s/]\/[^\s/]/;
const otherSign = /\s(?:[&+x×]|and)\s|[^\s&+][&+][^\s&+]/;
const nobody = /^(?:gen|general|none|n\/a|no pairings?)$/i;

function itemsOf(text: string): readonly string[] {
  const parts = text.split(parting);
  const items = parts.some((part) => slash.test(part))
    ? parts.flatMap((part) => part.split(spacedSlash))
    : parts;
  return items.map((item) => item.trim()).filter((item) => /[\p{L}\p{N}]/u.test(item));
}

/** Which of the kinds each item is; null where the words do not tell. */
function kindsOf(items: readonly string[], kinds: readonly FieldKind[]): readonly FieldKind[] | null {
  const other = kinds.find((kind) => kind !== 'relationship');
  const hasSlash = items.some((item) => slash.test(item));
  const isPair = (item: string) => nobody.test(item) || (hasSlash ? slash.test(item) : otherSign.test(item));
  const pairs = items.filter(isPair);
  if (other === undefined || pairs.length === 0 || pairs.length === items.length) return null;
  const others = items.filter((item) => !pairs.includes(item));
  const isFit =
    other === 'rating'
      ? others.length === 1 && ratingFromLabel(others[0] ?? '') !== 'unknown'
      : other === 'fandom';
  return isFit ? items.map((item) => (pairs.includes(item) ? 'relationship' : other)) : null;
}

/** The entry alone where it is of one kind, or where nothing tells its items apart; who is in it see `peopleIn`. */
export function entriesOfKinds(entry: HeaderEntry): readonly HeaderEntry[] {
  const { kinds, paragraphs } = entry;
  if (kinds?.length !== 2 || !kinds.includes('relationship') || paragraphs.length !== 1) return [entry];
  const text = (paragraphs[0] ?? []).join(' ');
  const items = text.length > longest ? [] : itemsOf(text);
  const found = items.length < 2 ? null : kindsOf(items, kinds);
  if (found === null) return [entry];
  const { kinds: _kinds, ...plain } = entry;
  return kinds.map((kind, index) => ({
    ...plain,
    kind,
    label: index === 0 ? entry.label : null,
    isListed: true,
    paragraphs: [items.filter((_item, place) => found[place] === kind)],
  }));
}
