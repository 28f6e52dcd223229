// parseField: a header line as a field: its label, and what kind of fact the label announces.
import type { FrontMatter } from '../../../shared/story/story.ts';

export type FieldKind =
  | 'title'
  | 'author'
  | 'fandom'
  | 'relationship'
  | 'character'
  | 'rating'
  | 'warning'
  | 'summary'
  | 'language'
  | 'series'
  | 'tag'
  | 'category'
  | 'status'
  | 'published'
  | 'updated'
  | 'url'
  | `front:${FrontMatter['kind']}`;

export type FieldLabel = {
  readonly kind: FieldKind;
  /** As written, with its colon. */
  readonly label: string;
  readonly value: string;
  /** A weak label occurs inside stories too, so it opens no header by itself. */
  readonly isWeak: boolean;
};

function labels(kind: FieldKind, names: string): readonly (readonly [string, FieldKind])[] {
  return names.split('|').map((name) => [name, kind] as const);
}

const strong = new Map<string, FieldKind>([
  ...labels('title', 'title|story title|story|name of story|fic title'),
  ...labels('author', 'author|authors|author(s)|written by|writer|author name|penname|pen name|by'),
  ...labels('fandom', 'fandom|fandoms|fandom(s)|setting|universe|fandom/setting|show'),
  ...labels(
    'relationship',
    'pairing|pairings|pairing(s)|relationship|relationships|relationship(s)|ship|ships|pairing/characters|characters/pairing|codes|code',
  ),
  ...labels('character', 'characters|character|character(s)|main characters'),
  ...labels('rating', 'rating|rated|ratings'),
  ...labels(
    'warning',
    'warning|warnings|warning(s)|archive warning|archive warnings|content warning|content warnings|content note|content notes|trigger warning|trigger warnings|cw|tw|warnings/spoilers|warning/spoilers|squicks',
  ),
  ...labels('summary', 'summary|synopsis|blurb|description|short summary'),
  ...labels('tag', 'additional tags|tags|genre|genres|keywords|freeform'),
  ...labels('front:disclaimer', 'disclaimer|disclaimers|standard disclaimer|legal|legal stuff|legalities'),
]);

const weak = new Map<string, FieldKind>([
  ...labels('category', 'category|categories'),
  ...labels('language', 'language'),
  ...labels('series', 'series|series/sequel'),
  ...labels('status', 'status|complete|completed'),
  ...labels('published', 'published|posted|date posted|publication date|first published'),
  ...labels('updated', 'updated|last updated'),
  ...labels('url', 'url|link|source url|original source'),
  ...labels(
    'front:notes',
    "notes|note|author's note|author's notes|authors note|authors notes|author note|author notes|a/n|an|author's note(s)|author notes/warnings",
  ),
  ...labels(
    'front:thanks',
    'thanks|thanks to|beta|betas|beta reader|beta readers|betaed by|beta kudos|acknowledgements|acknowledgments|credits|thank you',
  ),
  ...labels('front:chronology', 'chronology|timeline|time line|timeframe|time frame|takes place|set'),
  ...labels('front:dedication', 'dedication|dedicated to|for|gift for|written for'),
  ...labels(
    'front:other',
    'archive|archiving|distribution|permission to archive|feedback|e-mail|email|author e-mail|date|part|parts|chapter|chapters|words|word count|length|spoilers|spoiler|classification|classifications|sequel|sequel to|website|homepage|stats|collections|completed on|series notes|challenge|prompt|type|era|season|location|previous parts|my website',
  ),
]);

const longestLabel = 42;
const leadingSigns = /^[\s*_~=>[(-]{1,20}/;

/** Null when the line is no field. The value may be empty: it then follows on the next line. */
export function parseField(line: string): FieldLabel | null {
  const signs = leadingSigns.exec(line)?.[0] ?? '';
  const text = line.slice(signs.length);
  const colon = text.slice(0, longestLabel).indexOf(':');
  if (colon < 1) return null;
  const name = text
    .slice(0, colon)
    .replace(/[’‘]/g, "'")
    .replace(/[*_\]]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const kind = strong.get(name) ?? weak.get(name);
  if (kind === undefined) return null;
  const closing = /^[*_\])]{0,4}/.exec(text.slice(colon + 1))?.[0] ?? '';
  const value = text.slice(colon + 1 + closing.length).trim();
  return { kind, label: text.slice(0, colon + 1), value, isWeak: !strong.has(name) };
}

/** The kind of matter that a banner's label announces; null when it is none that is known. */
export function bannerKind(label: string): FieldKind | null {
  return parseField(`${label.replace(/[:.!]+$/, '')}:`)?.kind ?? null;
}
