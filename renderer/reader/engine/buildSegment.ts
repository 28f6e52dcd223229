// Builds the nodes of one segment: the heading, and the sanitized blocks made ready for a page.
import type { ChapterHeading } from './chapterHeading.ts';
import { sanitizeMarkup } from './sanitizeMarkup.ts';

export type SegmentSource = {
  readonly markup: string;
  readonly firstBlock: number;
  /** Null for all but the first segment of a chapter. */
  readonly heading: ChapterHeading | null;
  readonly language: string | null;
  readonly imageUrl: (path: string) => string;
};

export type BuiltSegment = { readonly columns: HTMLElement; readonly blocks: readonly Element[] };

function line(tag: 'p' | 'h1', className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

function headingElement({ part, label, title }: ChapterHeading): HTMLElement {
  const header = document.createElement('header');
  if (part !== null) header.append(line('p', 'part', part));
  // Without a title the label is the heading: a screen reader walks a story by its headings.
  if (label !== null && title !== null) header.append(line('p', 'label', label));
  else if (label !== null) {
    const heading = line('h1', /^\d+$/.test(label) ? 'label number' : 'label', label);
    heading.setAttribute('aria-label', /^\d+$/.test(label) ? `Chapter ${label}` : label);
    header.append(heading);
  }
  if (title !== null) header.append(line('h1', '', title));
  return header;
}

function wrapTable(table: Element): void {
  const box = document.createElement('div');
  box.className = 'table-box';
  table.replaceWith(box);
  box.append(table);
}

function prepareImage(image: HTMLImageElement, imageUrl: (path: string) => string): void {
  const path = image.getAttribute('src');
  if (path !== null) image.setAttribute('src', imageUrl(path));
  // Decoding off the main thread would paint a page without its picture first.
  image.decoding = 'sync';
  image.draggable = false;
}

/** Text outside any element is a paragraph: each child is a block, so that blocks can be counted. */
function wrapLooseText(fragment: DocumentFragment): void {
  for (const node of [...fragment.childNodes]) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    if ((node.textContent ?? '').trim() === '') node.remove();
    else {
      const paragraph = document.createElement('p');
      node.replaceWith(paragraph);
      paragraph.append(node);
    }
  }
}

export function buildSegment(source: SegmentSource): BuiltSegment {
  const fragment = sanitizeMarkup(source.markup);
  wrapLooseText(fragment);
  for (const rule of fragment.querySelectorAll('hr')) {
    rule.setAttribute('aria-label', rule.classList.contains('scene') ? 'Scene break' : 'Break');
  }
  for (const table of fragment.querySelectorAll('table')) {
    if (table.parentElement?.closest('table') == null) wrapTable(table);
  }
  for (const image of fragment.querySelectorAll('img')) prepareImage(image, source.imageUrl);

  const columns = document.createElement('div');
  columns.className = 'columns';
  if (source.language !== null) columns.lang = source.language;
  const blocks = [...fragment.children];
  if (source.heading !== null) columns.append(headingElement(source.heading));
  if (source.firstBlock > 0) columns.dataset.continues = '';
  columns.append(fragment);
  return { columns, blocks };
}
