// Story markup made fit for an EPUB: whatever comes in, well-formed XHTML that validates comes out.
import { globalAttributes, imagePattern, storyClasses, storyElements } from '../../shared/story/markup.ts';
import { escapeAttribute } from '../markup/escapeText.ts';

export type TidyOptions = {
  /** The path of an image in the book; null when the book does not carry it. `name` is without its folder. */
  readonly imagePath: (name: string) => string | null;
  /** Ids that are taken in this chapter; those of the markup are added. An id that comes again is left out. */
  readonly ids: Set<string>;
};

type Open = { readonly name: string; readonly className: string };

const token =
  /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z:-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|<|&(?:(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);)?/g;
const attribute = /([a-zA-Z:-]+)\s*=\s*"([^"<]*)"/g;
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

const empty = new Set(['br', 'hr', 'img']);
const endsParagraph = new Set(
  'p h2 h3 h4 hr blockquote div aside section ul ol dl table figure pre details'.split(' '),
);
const holdsPhrases = new Set(['p', 'h2', 'h3', 'h4']);
/** An element outside the one it belongs to is no element: its text is kept. */
const belongsIn: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  th: ['tr'],
  td: ['tr'],
  figcaption: ['figure'],
  summary: ['details'],
  rt: ['ruby'],
  rp: ['ruby'],
};
/** Left out of HTML's own table of elements since; a base needs no element. */
const unwrapped = new Set(['rb']);

const values: Readonly<Record<string, RegExp>> = {
  id: /^[A-Za-z][\w.-]*$/,
  lang: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
  dir: /^(?:ltr|rtl|auto)$/,
  start: /^-?\d{1,9}$/,
  value: /^-?\d{1,9}$/,
  type: /^[1aAiI]$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  width: /^[1-9]\d{0,4}$/,
  height: /^[1-9]\d{0,4}$/,
  colspan: /^[1-9]\d{0,2}$/,
  rowspan: /^\d{1,3}$/,
};

function decoded(value: string): string {
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Links inside the story stay as they are until the book knows its files; null for one that leads nowhere. */
function tidyHref(href: string): string | null {
  if (/^[\w.-]*\.xhtml(?:#[\w.-]+)?$|^#[\w.-]+$/.test(href)) return href;
  try {
    const url = new URL(href);
    return /^(?:https?|mailto):$/.test(url.protocol)
      ? url.href.replace(/[[\]{}|\\^`]/g, encodeURIComponent)
      : null;
  } catch {
    return null;
  }
}

function isCharacter(reference: string): boolean {
  if (!reference.startsWith('#')) return true;
  const isHex = /^#x/i.test(reference);
  const code = Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return (
    code <= 0x10ffff &&
    (code === 9 ||
      code === 10 ||
      !/^(?:\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point})$/u.test(String.fromCodePoint(code)))
  );
}

function attributesOf(
  name: string,
  source: string,
  parent: Open | undefined,
  ids: Set<string>,
): Map<string, string> {
  const kept = new Map<string, string>();
  const allowed = storyElements[name] ?? [];
  for (const [, key = '', raw = ''] of source.matchAll(attribute)) {
    if (!(allowed.includes(key) || globalAttributes.includes(key)) || kept.has(key)) continue;
    const value = decoded(raw);
    if (values[key]?.test(value) === false) continue;
    if (key === 'value' && parent?.name !== 'ol') continue;
    if (key === 'id') {
      if (ids.has(value)) continue;
      ids.add(value);
    }
    if (key === 'class') {
      const classes = value.split(/\s+/).filter((each) => storyClasses.includes(each));
      if (classes.length > 0) kept.set(key, classes.join(' '));
    } else if (key === 'href') {
      const href = tidyHref(value);
      if (href !== null) kept.set(key, href);
    } else kept.set(key, value);
  }
  return kept;
}

/** What lets an e-reader show a note in a pop-up. */
function semantics(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: Open | undefined,
): string | null {
  const classes = (attributes.get('class') ?? '').split(' ');
  if ((name === 'aside' || name === 'section') && classes.includes('footnote')) return 'footnote';
  const isReference =
    name === 'a' && attributes.has('href') && parent?.className.split(' ').includes('noteref') === true;
  return isReference ? 'noteref' : null;
}

function startTag(name: string, attributes: Map<string, string>, parent: Open | undefined): string {
  const language = attributes.get('lang');
  if (language !== undefined) attributes.set('xml:lang', language);
  const type = semantics(name, attributes, parent);
  if (type !== null) attributes.set('epub:type', type);
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
  return `<${name}${written}${empty.has(name) ? '/>' : '>'}`;
}

/** Images that the book does not carry are named in words, never fetched. */
export function tidyMarkup(markup: string, options: TidyOptions): string {
  const open: Open[] = [];
  const closeTo = (depth: number) => {
    let tags = '';
    while (open.length > depth) tags += `</${open.pop()?.name ?? ''}>`;
    return tags;
  };
  const image = (attributes: Map<string, string>): string => {
    const source = attributes.get('src') ?? '';
    const path = imagePattern.test(source) ? options.imagePath(source.slice('images/'.length)) : null;
    const alt = attributes.get('alt') ?? '';
    if (path === null) return alt === '' ? '' : `<span class="image-absent">${escapeAttribute(alt)}</span>`;
    attributes.set('src', path);
    attributes.set('alt', alt);
    return startTag('img', attributes, undefined);
  };
  const begin = (name: string, source: string, closesItself: boolean): string => {
    if (storyElements[name] === undefined || unwrapped.has(name)) return '';
    if (belongsIn[name]?.includes(open.at(-1)?.name ?? '') === false) return '';
    if (name === 'a' && open.some((each) => each.name === 'a')) return '';
    let before = '';
    if (endsParagraph.has(name)) {
      const paragraph = open.findIndex((each) => holdsPhrases.has(each.name));
      if (paragraph >= 0) before = closeTo(paragraph);
    }
    const parent = open.at(-1);
    const attributes = attributesOf(name, source, parent, options.ids);
    if (name === 'img') return before + image(attributes);
    const className = attributes.get('class') ?? '';
    const tag = startTag(name, attributes, parent);
    if (empty.has(name)) return before + tag;
    if (closesItself) return `${before}${tag}</${name}>`;
    open.push({ name, className });
    return before + tag;
  };
  const end = (name: string): string => {
    const depth = open.findLastIndex((each) => each.name === name);
    return depth < 0 ? '' : closeTo(depth);
  };
  const tidied = markup
    .replace(unwritable, '')
    .replace(
      token,
      (whole, closes?: string, name?: string, source?: string, self?: string, reference?: string) => {
        if (name !== undefined) {
          const known = name.toLowerCase();
          return closes === '/' ? end(known) : begin(known, source ?? '', self === '/');
        }
        if (whole === '<') return '&lt;';
        if (reference === undefined) return '&amp;';
        if (reference === 'nbsp') return '\u00a0';
        return isCharacter(reference) ? whole : '';
      },
    );
  return tidied + closeTo(0);
}
