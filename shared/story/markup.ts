// The story markup: the closed vocabulary of a chapter, in one table that both gates use.
/**
 * Element name → the attributes it may carry. Elements that are not named here are unwrapped and their text is kept;
 * those in `droppedWithContent` vanish with what they hold. XHTML 1.1 names, as EPUB 3 content documents take them.
 */
export const storyElements: Readonly<Record<string, readonly string[]>> = {
  p: ['class'],
  h2: ['class'],
  h3: ['class'],
  h4: ['class'],
  hr: ['class'],
  blockquote: ['class'],
  div: ['class'],
  aside: ['class', 'id'],
  section: ['class', 'id'],
  ul: [],
  ol: ['start', 'type'],
  li: ['value', 'id'],
  dl: [],
  dt: [],
  dd: [],
  table: ['class'],
  caption: [],
  thead: [],
  tbody: [],
  tfoot: [],
  tr: [],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  figure: ['class'],
  figcaption: [],
  img: ['src', 'alt', 'width', 'height'],
  pre: [],
  details: [],
  summary: [],
  a: ['href', 'id'],
  br: [],
  span: ['class', 'id'],
  em: [],
  strong: [],
  i: [],
  b: [],
  u: [],
  s: [],
  del: [],
  ins: [],
  small: [],
  sub: [],
  sup: ['class', 'id'],
  code: [],
  kbd: [],
  samp: [],
  q: [],
  cite: [],
  abbr: ['title'],
  ruby: [],
  rb: [],
  rt: [],
  rp: [],
};

/** Attributes that every element may carry. */
export const globalAttributes: readonly string[] = ['lang', 'dir'];

/** The only classes that survive; alignment is a class, since styles never pass. */
export const storyClasses: readonly string[] = [
  'scene',
  'note',
  'before',
  'after',
  'verse',
  'letter',
  'lost-line',
  'noteref',
  'footnote',
  'align-left',
  'align-center',
  'align-right',
  'small-caps',
  'indent',
  'image-absent',
];

/** Gone with everything inside them. */
export const droppedWithContent: readonly string[] = [
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'embed',
  'frame',
  'frameset',
  'noframes',
  'noscript',
  'form',
  'input',
  'button',
  'select',
  'option',
  'textarea',
  'audio',
  'video',
  'canvas',
  'svg',
  'math',
  'title',
  'head',
];

/** Links may point inside the story or to the web; anything else loses its href. */
export const linkPattern = /^(?:https?:\/\/|mailto:|#[\w.-]+$|[\w.-]+\.xhtml(?:#[\w.-]+)?$)/i;

/** Images are the story's own files: `images/<name>`, no scheme, no climbing. */
export const imagePattern = /^images\/[\w-][\w.-]*$/;

/** The canonical scene break. */
export const sceneBreakMarkup = '<hr class="scene"/>';
