// The second gate: story markup through DOMPurify, driven by the one table that the first gate uses.
import DOMPurify from 'dompurify';
import {
  droppedWithContent,
  globalAttributes,
  imagePattern,
  linkPattern,
  storyClasses,
  storyElements,
} from '../../../shared/story/markup.ts';

type Sanitizer = ReturnType<typeof DOMPurify>;
type AttributeEvent = {
  readonly attrName: string;
  readonly attrValue: string;
  keepAttr: boolean;
  forceKeepAttr: boolean | undefined;
};

const allowedByElement: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(storyElements).map(([name, own]) => [name, new Set([...own, ...globalAttributes])]),
);
const knownClasses: ReadonlySet<string> = new Set(storyClasses);
const allAttributes = [...new Set([...Object.values(storyElements).flat(), ...globalAttributes])];

function keepKnownClasses(element: Element, event: AttributeEvent): void {
  const names = event.attrValue.split(/\s+/);
  const known = names.filter((name) => knownClasses.has(name));
  if (known.length === 0) event.keepAttr = false;
  else {
    if (known.length < names.length) element.setAttribute('class', known.join(' '));
    event.forceKeepAttr = true;
  }
}

function judgeAttribute(element: Element, event: AttributeEvent): void {
  const name = event.attrName;
  if (allowedByElement.get(element.localName)?.has(name) !== true) event.keepAttr = false;
  else if (name === 'class') keepKnownClasses(element, event);
  // An address must please the table and, as it is not forced, DOMPurify's own list of schemes too.
  else if (name === 'href') event.keepAttr = linkPattern.test(event.attrValue);
  else if (name === 'src') event.keepAttr = imagePattern.test(event.attrValue);
  else event.forceKeepAttr = true;
}

let sanitizer: Sanitizer | null = null;

function storySanitizer(): Sanitizer {
  if (sanitizer !== null) return sanitizer;
  // An instance of our own: hooks on the shared one would bind every other user of the package.
  const own = DOMPurify(window);
  own.setConfig({
    ALLOWED_TAGS: Object.keys(storyElements),
    ALLOWED_ATTR: allAttributes,
    FORBID_CONTENTS: [...droppedWithContent],
    ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    KEEP_CONTENT: true,
    RETURN_DOM_FRAGMENT: true,
    // These two guard text that is parsed again and ids that reach `window`; the nodes go into a shadow root as they are.
    SAFE_FOR_XML: false,
    SANITIZE_DOM: false,
  });
  own.addHook('uponSanitizeAttribute', (element, event) => judgeAttribute(element, event as AttributeEvent));
  sanitizer = own;
  return own;
}

function sanitize(markup: string): DocumentFragment {
  if (markup === '') return document.createDocumentFragment();
  // DOMPurify hands back a string when it sees no tag at all.
  const source = markup.includes('<') ? markup : `<p>${markup}</p>`;
  return storySanitizer().sanitize(source, { RETURN_DOM_FRAGMENT: true });
}

let ahead: { readonly markup: string; readonly fragment: DocumentFragment } | null = null;

/** In an idle moment, for the markup that is likely to be shown next; nothing of it is in the page before that. */
export function sanitizeAhead(markup: string): void {
  if (ahead?.markup !== markup) ahead = { markup, fragment: sanitize(markup) };
}

/**
 * Nodes that hold nothing but what the table names; they are never turned into text again. They belong to an inert
 * document still: pictures load once they are put into a page, so their addresses can be set before.
 */
export function sanitizeMarkup(markup: string): DocumentFragment {
  const waiting = ahead;
  if (waiting?.markup !== markup) return sanitize(markup);
  ahead = null;
  return waiting.fragment;
}
