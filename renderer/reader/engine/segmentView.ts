// SegmentView: one segment laid out in columns inside a shadow root, and the pages it makes.
import type { Preferences } from '../../../shared/reading/preferences.ts';
import { type BlockText, blockTextOf, characterRect, firstDrawn } from './blockText.ts';
import { type BuiltSegment, buildSegment, type SegmentSource } from './buildSegment.ts';
import { columnAt, type Geometry, isSameGeometry, pageOfColumn, pagesForColumns } from './columnGeometry.ts';
import { pageFontFamily } from './pageFonts.ts';
import { pageStyles } from './pageStyles.ts';
import { createPageTypography } from './pageTypography.ts';
import type { TextPoint } from './textContext.ts';

export type PageStyle = Pick<Preferences, 'font' | 'typeSize' | 'justify' | 'typography'>;
export type Layout = { readonly geometry: Geometry; readonly style: PageStyle };

export type SegmentView = {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly blocks: readonly Element[];
  /** Lays out where the layout differs from the last one. */
  readonly layOut: (layout: Layout) => void;
  /** Counts again after something inside has changed its size. */
  readonly measure: () => void;
  readonly pages: () => number;
  /** Text of each block, as points count it. */
  readonly texts: () => readonly string[];
  readonly pageOf: (point: TextPoint) => number;
  readonly pageOfElement: (element: Element) => number;
  /** Where the element begins; null for one that is in no block. */
  readonly pointOfElement: (element: Element) => TextPoint | null;
  readonly pointOfPage: (page: number) => TextPoint;
  readonly show: (page: number) => void;
  readonly hide: () => void;
  /** Where the reader, the browser's find or the focus has scrolled the frame to. */
  readonly scrolledPage: () => number;
  readonly dispose: () => void;
};

function isSameLayout(a: Layout, b: Layout): boolean {
  return (
    isSameGeometry(a.geometry, b.geometry) &&
    a.style.font === b.style.font &&
    a.style.typeSize === b.style.typeSize &&
    a.style.justify === b.style.justify &&
    a.style.typography === b.style.typography
  );
}

function applyLayout(host: HTMLElement, frame: HTMLElement, columns: HTMLElement, layout: Layout): void {
  const { geometry, style } = layout;
  host.style.setProperty('--reader-font', pageFontFamily(style.font));
  host.style.setProperty('--reader-size', `${style.typeSize}px`);
  host.style.setProperty('--reader-line', `${geometry.lineHeight}px`);
  host.style.setProperty('--reader-page', `${geometry.pageHeight}px`);
  host.style.setProperty('--reader-align', style.justify ? 'justify' : 'start');
  host.style.setProperty('--reader-hyphens', style.justify ? 'auto' : 'manual');
  frame.style.left = `${geometry.left}px`;
  frame.style.top = `${geometry.top}px`;
  frame.style.width = `${geometry.stride}px`;
  frame.style.height = `${geometry.pageHeight}px`;
  columns.style.marginLeft = `${geometry.gap / 2}px`;
  columns.style.width = `${geometry.stride - geometry.gap}px`;
  columns.style.height = `${geometry.pageHeight}px`;
  columns.style.columnCount = String(geometry.columns);
  columns.style.columnGap = `${geometry.gap}px`;
}

/** A table that does not fit scrolls in its own box, by keyboard too. */
function boxWideTables(columns: HTMLElement): void {
  const boxes = [...columns.querySelectorAll<HTMLElement>('.table-box')];
  for (const box of boxes) box.classList.remove('is-wide');
  const wide = boxes.filter((box) => (box.firstElementChild?.clientWidth ?? 0) > box.clientWidth + 1);
  for (const box of wide) box.classList.add('is-wide');
  for (const box of boxes) {
    if (box.classList.contains('is-wide')) {
      box.tabIndex = 0;
      box.setAttribute('role', 'group');
      box.setAttribute('aria-label', 'Table, scrolls');
    } else for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
  }
}

export function createSegmentView(parent: HTMLElement, source: SegmentSource): SegmentView {
  const built: BuiltSegment = buildSegment(source);
  const { columns, blocks } = built;
  const host = document.createElement('div');
  host.className = 'reader-segment';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [pageStyles()];
  const frame = document.createElement('div');
  frame.className = 'frame';
  const track = document.createElement('div');
  track.className = 'track';
  track.append(columns);
  frame.append(track);
  root.append(frame);

  let layout: Layout | null = null;
  let pages = 1;
  let texts: readonly string[] | null = null;
  const blockTexts = new Map<number, BlockText>();
  const typography = createPageTypography(columns, source.language);

  const hide = (): void => {
    host.dataset.hidden = '';
    host.inert = true;
    host.setAttribute('aria-hidden', 'true');
  };
  hide();
  parent.append(host);

  const geometryNow = (): Geometry => {
    if (layout === null) throw new Error('A segment is laid out before it is asked where anything is.');
    return layout.geometry;
  };
  const columnOfRect = (rect: DOMRect): number =>
    columnAt(rect.left - columns.getBoundingClientRect().left, geometryNow());
  const textOf = (index: number): BlockText => {
    const known = blockTexts.get(index);
    if (known !== undefined) return known;
    const block = blocks[index];
    const text = block === undefined ? { nodes: [], starts: [], length: 0 } : blockTextOf(block);
    blockTexts.set(index, text);
    return text;
  };
  const lastColumnOf = (element: Element): number => {
    const rects = element.getClientRects();
    const rect = rects[rects.length - 1];
    return rect === undefined ? 0 : columnOfRect(rect);
  };
  const firstColumnOf = (element: Element): number => {
    const rect = element.getClientRects()[0];
    return rect === undefined ? 0 : columnOfRect(rect);
  };
  /** A box that scrolls stands in one column, whatever the place of what it holds. */
  const scrollingBoxAround = (node: Node | undefined): Element | null =>
    node?.parentElement?.closest('.table-box.is-wide') ?? null;

  const measure = (): void => {
    boxWideTables(columns);
    const last = columns.lastElementChild;
    const count = last === null ? 1 : lastColumnOf(last) + 1;
    pages = pagesForColumns(count, geometryNow());
    track.style.width = `${pages * geometryNow().stride}px`;
  };

  const columnOfPoint = (point: TextPoint): number => {
    const block = blocks[point.block];
    if (block === undefined) return 0;
    const text = textOf(point.block);
    const box = scrollingBoxAround(text.nodes[0]);
    if (box !== null || text.length === 0 || point.offset === 0) return firstColumnOf(box ?? block);
    if (point.offset >= text.length) return lastColumnOf(block);
    const rect =
      characterRect(text, point.offset) ??
      firstDrawn(text, point.offset, Math.min(text.length, point.offset + 400))?.rect;
    return rect === undefined ? lastColumnOf(block) : columnOfRect(rect);
  };

  const firstOffsetFrom = (index: number, column: number): number => {
    const text = textOf(index);
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const drawn = firstDrawn(text, middle, high);
      if (drawn === null) high = middle;
      else if (columnOfRect(drawn.rect) >= column) high = middle;
      else low = drawn.offset + 1;
    }
    return firstDrawn(text, low, text.length)?.offset ?? text.length;
  };

  return {
    host,
    root,
    blocks,
    layOut(next) {
      if (layout !== null && isSameLayout(layout, next)) return;
      layout = next;
      if (typography.apply(next.style.typography)) {
        texts = null;
        blockTexts.clear();
      }
      applyLayout(host, frame, columns, next);
      measure();
    },
    measure,
    pages: () => pages,
    texts() {
      texts ??= blocks.map((block) => block.textContent ?? '');
      return texts;
    },
    pageOf(point) {
      if (point.block === 0 && point.offset === 0) return 0;
      return Math.min(pages - 1, pageOfColumn(columnOfPoint(point), geometryNow()));
    },
    pageOfElement: (element) => Math.min(pages - 1, pageOfColumn(firstColumnOf(element), geometryNow())),
    pointOfElement(element) {
      const block = blocks.findIndex((each) => each.contains(element));
      const whole = blocks[block];
      if (whole === undefined) return null;
      const before = document.createRange();
      before.setStart(whole, 0);
      before.setEndBefore(element === whole ? (whole.firstChild ?? whole) : element);
      return { block, offset: before.toString().length };
    },
    pointOfPage(page) {
      if (page <= 0 || blocks.length === 0) return { block: 0, offset: 0 };
      const column = page * geometryNow().columns;
      let low = 0;
      let high = blocks.length - 1;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        const block = blocks[middle];
        if (block !== undefined && lastColumnOf(block) >= column) high = middle;
        else low = middle + 1;
      }
      const block = blocks[low];
      if (block === undefined || firstColumnOf(block) >= column) return { block: low, offset: 0 };
      return { block: low, offset: firstOffsetFrom(low, column) };
    },
    show(page) {
      if (host.inert) {
        delete host.dataset.hidden;
        host.inert = false;
        host.removeAttribute('aria-hidden');
      }
      frame.scrollLeft = page * geometryNow().stride;
      frame.scrollTop = 0;
    },
    hide,
    scrolledPage: () => Math.round(frame.scrollLeft / geometryNow().stride),
    dispose: () => host.remove(),
  };
}
