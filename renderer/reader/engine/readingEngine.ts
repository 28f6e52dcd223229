// ReadingEngine: where the reader is, and every way to be somewhere else. It owns the page's nodes; React owns the shell.
import type { Client } from '../../../shared/contract/client.ts';
import type { Place } from '../../../shared/reading/locator.ts';
import type { Preferences } from '../../../shared/reading/preferences.ts';
import type { Story } from '../../../shared/story/story.ts';
import { type Anchor, placeAt, unitPointOf, withTexts } from './anchor.ts';
import { chapterPage, columnGeometry, type Room } from './columnGeometry.ts';
import { createPageCounter } from './pageCounter.ts';
import { createPlaceSaver } from './placeSaver.ts';
import { openingState, type ReaderState } from './readerState.ts';
import { expectedUnit, resolveLocator } from './resolveLocator.ts';
import { watchSegment } from './segmentEvents.ts';
import { createSegmentReader } from './segmentReader.ts';
import { segmentSources } from './segmentSources.ts';
import { pointAtFraction, segmentTexts } from './segmentTexts.ts';
import { createSegmentView, type Layout, type SegmentView } from './segmentView.ts';
import { lastUnitOf, pointAt, storyUnits, totalProgression, wordsLeftInChapter } from './storyUnits.ts';
import type { TextPoint } from './textContext.ts';
import { type Step, stepFrom } from './turning.ts';
import { createViewCache } from './viewCache.ts';
import { waitForFont } from './waitForFont.ts';

export type ReadingEngine = {
  readonly state: () => ReaderState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens at the place, or at the start; a reader's own move is kept as a place, as each turn is. */
  readonly open: (place: Place | null, isReadersMove?: boolean) => Promise<void>;
  /** Never locked: while pages are being read, further turns add up; repeats of a held key do not. */
  readonly turn: (pages: number, isRepeat?: boolean) => void;
  readonly goToChapter: (chapter: number) => void;
  readonly goToChapterEnd: (chapter: number) => void;
  readonly goToProgression: (progression: number) => void;
  readonly goToElement: (chapter: number, id: string) => Promise<void>;
  readonly setPreferences: (preferences: Preferences) => void;
  readonly setRoom: (room: Room) => void;
  readonly retry: () => void;
  readonly dispose: () => void;
};

export type ReadingEngineOptions = {
  readonly client: Client;
  readonly story: Story;
  /** Positioned; the pages fill it. */
  readonly parent: HTMLElement;
  readonly room: Room;
  readonly preferences: Preferences;
  readonly imageUrl: (path: string) => string;
};

/** What a journey does on arrival: the page, and the anchor when it is more exact than the page's first words. */
type Landing = (view: SegmentView) => { readonly page: number; readonly point?: TextPoint };

export function createReadingEngine(options: ReadingEngineOptions): ReadingEngine {
  const { client, story, parent, imageUrl } = options;
  const units = storyUnits(story.chapters);
  const readSegment = createSegmentReader(client, story.id, units);
  const sourceOf = segmentSources(story, units, readSegment, imageUrl);
  const listeners = new Set<() => void>();

  let room = options.room;
  let preferences = options.preferences;
  let layout = layoutNow();
  let state: ReaderState = openingState;
  let current: { unit: number; view: SegmentView; page: number } | null = null;
  let anchor: Anchor | null = null;
  let isAtEnd = false;
  let isFinished = false;
  let journey = 0;
  let isTravelling = false;
  let pendingTurns = 0;
  let retryLast: () => void = () => undefined;
  let lastMoveAt = 0;
  let isDisposed = false;

  function layoutNow(): Layout {
    const { font, typeSize, justify, typography } = preferences;
    return { geometry: columnGeometry(room, preferences), style: { font, typeSize, justify, typography } };
  }

  const cache = createViewCache(
    parent,
    sourceOf,
    () => layout,
    (view) =>
      watchSegment(view, {
        onResized: () => contentResized(view),
        onScrolled: (page) => movedTo(view, page),
      }),
  );
  const counter = createPageCounter(countPages, () => performance.now() - lastMoveAt > 600, emit);
  const saver = createPlaceSaver(placeNow, (place) =>
    client.call('place.save', { storyId: story.id, place }),
  );

  async function countPages(unit: number): Promise<number> {
    const known = cache.ready(unit);
    if (known !== null) return known.pages();
    const source = await sourceOf(unit);
    if (isDisposed) return 1;
    const view = createSegmentView(parent, source);
    view.layOut(layout);
    const pages = view.pages();
    view.dispose();
    return pages;
  }

  function placeNow(): Place | null {
    if (current === null || anchor === null) return null;
    return placeAt(units, anchor, current.view.texts(), isFinished);
  }

  function emit(): void {
    if (isDisposed || current === null || anchor === null) return;
    const unit = units.units[current.unit];
    if (unit === undefined) return;
    counter.note(current.unit, current.view.pages());
    const first = units.firstUnits[unit.chapter] ?? 0;
    const counts = Array.from({ length: lastUnitOf(units, unit.chapter) - first + 1 }, (_, index) =>
      counter.known(first + index),
    );
    const where = unitPointOf(anchor, current.view.texts());
    setState({
      status: 'ready',
      failure: null,
      chapter: unit.chapter,
      chapterPage: chapterPage(counts, current.unit - first, current.page),
      progression: isAtEnd ? 1 : totalProgression(units, where),
      wordsLeftInChapter: wordsLeftInChapter(units, where),
      isAtEnd,
    });
  }

  let isTelling = false;
  function tell(): void {
    isTelling = false;
    for (const listener of listeners) listener();
  }

  function setState(next: ReaderState): void {
    const isTurn = state.status === 'ready' && next.status === 'ready' && state.isAtEnd === next.isAtEnd;
    state = next;
    if (!isTurn) tell();
    else if (!isTelling) {
      // The page is painted first; the figures below it follow a frame later.
      isTelling = true;
      requestAnimationFrame(() => setTimeout(tell));
    }
  }

  /** The reader has come here: the only way an anchor is made. */
  function arrive(unit: number, view: SegmentView, page: number, point?: TextPoint): void {
    if (current !== null && current.view !== view) current.view.hide();
    current = { unit, view, page };
    view.show(page);
    const held = point ?? view.pointOfPage(page);
    anchor = { unit, point: held, pagesOn: page - view.pageOf(held) };
    lastMoveAt = performance.now();
    emit();
  }

  function readerMoved(): void {
    const isLastPage =
      current !== null &&
      current.unit === units.units.length - 1 &&
      current.page === current.view.pages() - 1;
    isFinished = isAtEnd || (isFinished && isLastPage);
    saver.changed();
    lookAround();
  }

  let lookAroundIdle: number | null = null;
  function lookAround(): void {
    if (lookAroundIdle !== null) return;
    lookAroundIdle = requestIdleCallback(
      () => {
        lookAroundIdle = null;
        void preloadNeighbours();
      },
      { timeout: 120 },
    );
  }

  async function preloadNeighbours(): Promise<void> {
    if (current === null || isDisposed) return;
    const { unit } = current;
    cache.keep([unit - 1, unit, unit + 1]);
    for (const neighbour of [unit + 1, unit - 1]) {
      if (units.units[neighbour] === undefined || current?.unit !== unit || isDisposed) continue;
      // A neighbour that cannot be read is told when the reader turns to it.
      const view = await cache.load(neighbour).catch(() => null);
      if (view !== null && !isDisposed) counter.note(neighbour, cache.ready(neighbour)?.pages() ?? 1);
    }
    const chapter = units.units[unit]?.chapter ?? 0;
    const first = units.firstUnits[chapter] ?? 0;
    const count = lastUnitOf(units, chapter) - first + 1;
    if (!isDisposed && count > 1) counter.want(Array.from({ length: count }, (_, index) => first + index));
    emit();
  }

  /** Goes to a unit that may have to be read first. A later journey makes an earlier one void. */
  async function travel(unit: number, landing: Landing, turnsLeft = 0): Promise<void> {
    journey += 1;
    const own = journey;
    isTravelling = true;
    pendingTurns = turnsLeft;
    retryLast = () => void travel(unit, landing, turnsLeft);
    try {
      if (cache.ready(unit) === null) await cache.load(unit);
    } catch (error) {
      if (own === journey) fail(error);
      return;
    }
    const view = cache.ready(unit);
    if (own !== journey || isDisposed || view === null) return;
    isTravelling = false;
    const { page, point } = landing(view);
    isAtEnd = false;
    arrive(unit, view, page, point);
    if (pendingTurns !== 0) takeTurns(pendingTurns);
    else readerMoved();
  }

  function fail(failure: unknown): void {
    isTravelling = false;
    pendingTurns = 0;
    if (!isDisposed) setState({ ...state, status: 'failed', failure });
  }

  function takeTurns(pages: number): void {
    if (current === null) return;
    const start: Step = { unit: current.unit, page: current.page, isAtEnd };
    const { end, left, missing } = stepFrom(start, pages, units.units.length, (unit) =>
      unit === current?.unit ? current.view.pages() : (cache.ready(unit)?.pages() ?? null),
    );
    isAtEnd = end.isAtEnd;
    const view = end.unit === current.unit ? current.view : cache.ready(end.unit);
    const hasMoved = end.unit !== current.unit || end.page !== current.page || end.isAtEnd !== start.isAtEnd;
    if (view !== null && hasMoved) {
      arrive(end.unit, view, end.page);
      readerMoved();
    }
    if (missing !== null) {
      const isForward = missing > end.unit;
      void travel(missing, (next) => ({ page: isForward ? 0 : next.pages() - 1 }), left);
    } else if (state.status === 'failed') emit();
  }

  /** Puts the page back to the anchor after a reflow; the anchor stays as it is. */
  function restore(): void {
    if (current === null || anchor === null) return;
    current.page = Math.min(current.view.pages() - 1, current.view.pageOf(anchor.point) + anchor.pagesOn);
    current.view.show(current.page);
    emit();
  }

  function relayOut(): void {
    layout = layoutNow();
    counter.forget();
    if (current === null) return;
    const texts = current.view.texts();
    current.view.layOut(layout);
    if (anchor !== null) anchor = withTexts(anchor, texts, current.view.texts());
    restore();
    lookAround();
  }

  function contentResized(view: SegmentView): void {
    view.measure();
    if (view === current?.view) restore();
  }

  function movedTo(view: SegmentView, page: number): void {
    if (current === null || view !== current.view) return;
    const wanted = Math.min(Math.max(0, page), view.pages() - 1);
    if (wanted === current.page) view.show(wanted);
    else {
      arrive(current.unit, view, wanted);
      readerMoved();
    }
  }

  // What is on the page has told of it already; what was counted elsewhere is no longer true.
  const fontsLoaded = (): void => {
    counter.forget();
    if (current !== null) contentResized(current.view);
  };
  document.fonts.addEventListener('loadingdone', fontsLoaded);
  const leaving = (): void => {
    if (document.visibilityState === 'hidden') saver.flush();
  };
  document.addEventListener('visibilitychange', leaving);
  window.addEventListener('pagehide', saver.flush);

  async function open(place: Place | null, isReadersMove = false): Promise<void> {
    performance.mark('reader:open');
    journey += 1;
    const own = journey;
    retryLast = () => void open(place, isReadersMove);
    if (units.units.length === 0) {
      setState({ ...openingState, status: 'empty' });
      return;
    }
    try {
      const font = waitForFont(preferences.font, preferences.typeSize, 80);
      const resolved =
        place === null
          ? ({ kind: 'point', unit: 0, point: { block: 0, offset: 0 } } as const)
          : await resolveLocator(units, place, async (unit) => {
              const unitFirstBlock = units.units[unit]?.firstBlock ?? 0;
              const isExpected = unit === expectedUnit(units, place);
              if (isExpected) return { firstBlock: unitFirstBlock, texts: (await cache.load(unit)).texts() };
              const { markup } = await readSegment(unit);
              return segmentTexts(markup, unitFirstBlock, preferences.typography ? story.metadata : null);
            });
      await Promise.all([cache.load(resolved.unit), font]);
      const view = cache.ready(resolved.unit);
      if (own !== journey || isDisposed || view === null) return;
      const point =
        resolved.kind === 'point' ? resolved.point : pointAtFraction(view.texts(), resolved.fraction);
      isFinished = place?.finished === true;
      arrive(resolved.unit, view, view.pageOf(point), point);
      if (isReadersMove) saver.changed();
      requestAnimationFrame(() =>
        setTimeout(() => {
          performance.mark('reader:painted');
          // Not before: the neighbours would be laid out ahead of the first paint.
          if (!isDisposed) lookAround();
        }),
      );
    } catch (error) {
      if (own === journey) fail(error);
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    turn(pages, isRepeat = false) {
      if (!isTravelling) takeTurns(pages);
      else if (!isRepeat) pendingTurns += pages;
    },
    goToChapter(chapter) {
      const unit = units.firstUnits[chapter];
      if (unit !== undefined) void travel(unit, () => ({ page: 0 }));
    },
    goToChapterEnd(chapter) {
      void travel(lastUnitOf(units, chapter), (view) => ({ page: view.pages() - 1 }));
    },
    goToProgression(progression) {
      const { unit, fraction } = pointAt(units, progression);
      void travel(unit, (view) => {
        const point = pointAtFraction(view.texts(), fraction);
        return { page: view.pageOf(point), point };
      });
    },
    async goToElement(chapter, id) {
      const first = units.firstUnits[chapter];
      if (first === undefined) return;
      for (let unit = first; unit <= lastUnitOf(units, chapter); unit += 1) {
        const isHere = unit === current?.unit && current.view.root.getElementById(id) !== null;
        if (!isHere && !(await readSegment(unit)).markup.includes(`id="${id}"`)) continue;
        await travel(unit, (view) => {
          const target = view.root.getElementById(id);
          return { page: target === null ? 0 : view.pageOfElement(target) };
        });
        return;
      }
    },
    setPreferences(next) {
      if (next === preferences) return;
      preferences = next;
      // The page changes once, into the new font, and not into its stand-in first.
      void waitForFont(next.font, next.typeSize, 1000).then(() => {
        if (preferences === next && !isDisposed) relayOut();
      });
    },
    setRoom(next) {
      if (next.width === room.width && next.height === room.height) return;
      room = next;
      relayOut();
    },
    retry: () => retryLast(),
    dispose() {
      saver.close();
      isDisposed = true;
      journey += 1;
      counter.stop();
      if (lookAroundIdle !== null) cancelIdleCallback(lookAroundIdle);
      document.fonts.removeEventListener('loadingdone', fontsLoaded);
      document.removeEventListener('visibilitychange', leaving);
      window.removeEventListener('pagehide', saver.flush);
      cache.dispose();
      listeners.clear();
    },
  };
}
