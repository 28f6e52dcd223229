// createReadingEngine: carries the reader through the story. It owns the page's nodes; React owns the shell.
import type { Place } from '../../../shared/reading/locator.ts';
import { type Anchor, placeAt, unitPointOf, withTexts } from './anchor.ts';
import { chapterPage, columnGeometry } from './columnGeometry.ts';
import { createJumps } from './jumps.ts';
import { createNeighbours } from './neighbours.ts';
import { createPageCounter } from './pageCounter.ts';
import { createPlaceFinder, isSamePlace, pointIn, storyStart } from './placeFinder.ts';
import { createPlaceSaver } from './placeSaver.ts';
import { openingState } from './readerState.ts';
import type { ReadingEngine, ReadingEngineOptions, ViewWatcher } from './readingEngine.ts';
import { watchSegment } from './segmentEvents.ts';
import { createSegmentReader } from './segmentReader.ts';
import { segmentSources } from './segmentSources.ts';
import { pointAtFraction } from './segmentTexts.ts';
import { createSegmentView, type Layout, type SegmentView } from './segmentView.ts';
import { createStateTeller } from './stateTeller.ts';
import { lastUnitOf, pointAt, storyUnits, totalProgression, wordsLeftInChapter } from './storyUnits.ts';
import type { TextPoint } from './textContext.ts';
import { type Step, stepFrom } from './turning.ts';
import { unitOfElement } from './unitOfElement.ts';
import { createViewCache } from './viewCache.ts';
import { waitForFont } from './waitForFont.ts';
import { watchDocument } from './watchDocument.ts';

/** What a journey does on arrival: the page, and the anchor when it is more exact than the page's first words. */
type Landing = (view: SegmentView) => { readonly page: number; readonly point?: TextPoint };

export function createReadingEngine(options: ReadingEngineOptions): ReadingEngine {
  const { client, story, parent, imageUrl } = options;
  const units = storyUnits(story.chapters);
  const readSegment = createSegmentReader(client, story.id, units);
  const sourceOf = segmentSources(story, units, readSegment, imageUrl);
  const teller = createStateTeller();
  const jumps = createJumps<Place>(isSamePlace);
  const watchers = new Set<ViewWatcher>();

  let room = options.room;
  let preferences = options.preferences;
  let layout = layoutNow();
  let current: { unit: number; view: SegmentView; page: number } | null = null;
  let anchor: Anchor | null = null;
  let isAtEnd = false;
  let isFinished = false;
  let journey = 0;
  let isTravelling = false;
  /** Where a step through the jumps leads, until it has landed. */
  let destination: Place | null = null;
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
    (view, unit) => {
      watchSegment(view, {
        onResized: () => contentResized(view),
        onScrolled: (page) => movedTo(view, page),
      });
      for (const watcher of watchers) watcher(view, unit);
    },
  );
  const counter = createPageCounter(countPages, () => performance.now() - lastMoveAt > 600, emit);
  const locate = createPlaceFinder({
    units,
    cache,
    readSegment,
    typography: () => (preferences.typography ? story.metadata : null),
  });
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
    teller.set({
      status: 'ready',
      failure: null,
      chapter: unit.chapter,
      chapterPage: chapterPage(counts, current.unit - first, current.page),
      progression: isAtEnd ? 1 : totalProgression(units, where),
      wordsLeftInChapter: wordsLeftInChapter(units, where),
      isAtEnd,
      canGoBack: jumps.canGoBack(),
      canGoForward: jumps.canGoForward(),
    });
  }

  /** The reader has come here: the only way an anchor is made. */
  function arrive(unit: number, view: SegmentView, page: number, point?: TextPoint): void {
    if (current !== null && current.view !== view) current.view.hide();
    current = { unit, view, page };
    destination = null;
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
    neighbours.look();
  }

  const neighbours = createNeighbours({
    units,
    cache,
    counter,
    currentUnit: () => (isDisposed ? null : (current?.unit ?? null)),
    onDone: emit,
  });

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
    destination = null;
    pendingTurns = 0;
    if (!isDisposed) teller.set({ ...teller.state(), status: 'failed', failure });
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
    } else if (teller.state().status === 'failed') emit();
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
    neighbours.look();
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

  const stopWatching = watchDocument({
    // What is on the page has told of it already; what was counted elsewhere is no longer true.
    onFonts() {
      counter.forget();
      if (current !== null) contentResized(current.view);
    },
    onLeaving: saver.flush,
  });

  async function goTo(place: Place): Promise<void> {
    journey += 1;
    const own = journey;
    isTravelling = true;
    pendingTurns = 0;
    destination = place;
    const resolved = await locate(place).catch((error: unknown) => {
      if (own !== journey) return null;
      retryLast = () => void goTo(place);
      fail(error);
      return null;
    });
    if (resolved === null || own !== journey || isDisposed) return;
    const landing = (view: SegmentView) => {
      const point = pointIn(resolved, view);
      return { page: view.pageOf(point), point };
    };
    await travel(resolved.unit, landing, pendingTurns);
  }

  /** What the reader leaves by a jump is a place to come back to. */
  function leave(): void {
    const from = placeNow();
    if (from !== null) jumps.leave(from);
  }

  /** Whoever presses twice goes two jumps back, though the first has not landed yet. */
  function step(take: (from: Place) => Place | null): void {
    const from = destination ?? placeNow();
    const to = from === null ? null : take(from);
    if (to !== null) void goTo(to);
    else emit();
  }

  async function open(place: Place | null, isReadersMove = false): Promise<void> {
    performance.mark('reader:open');
    journey += 1;
    const own = journey;
    retryLast = () => void open(place, isReadersMove);
    if (units.units.length === 0) {
      teller.set({ ...openingState, status: 'empty' });
      return;
    }
    // Whoever turns before the first page is there has turned all the same.
    isTravelling = true;
    pendingTurns = 0;
    try {
      const font = waitForFont(preferences.font, preferences.typeSize, 80);
      const resolved = place === null ? storyStart : await locate(place);
      await Promise.all([cache.load(resolved.unit), font]);
      const view = cache.ready(resolved.unit);
      if (own !== journey || isDisposed || view === null) return;
      const point = pointIn(resolved, view);
      isFinished = place?.finished === true;
      isTravelling = false;
      arrive(resolved.unit, view, view.pageOf(point), point);
      if (isReadersMove) saver.changed();
      if (pendingTurns !== 0) takeTurns(pendingTurns);
      requestAnimationFrame(() =>
        setTimeout(() => {
          performance.mark('reader:painted');
          // Not before: the neighbours would be laid out ahead of the first paint.
          if (!isDisposed) neighbours.look();
        }),
      );
    } catch (error) {
      if (own === journey) fail(error);
    }
  }

  return {
    state: teller.state,
    subscribe: teller.subscribe,
    open,
    turn(pages, isRepeat = false) {
      if (!isTravelling) takeTurns(pages);
      else if (!isRepeat) pendingTurns += pages;
    },
    goToChapter(chapter) {
      const unit = units.firstUnits[chapter];
      if (unit === undefined) return;
      leave();
      void travel(unit, () => ({ page: 0 }));
    },
    goToChapterEnd(chapter) {
      leave();
      void travel(lastUnitOf(units, chapter), (view) => ({ page: view.pages() - 1 }));
    },
    goToProgression(progression) {
      const { unit, fraction } = pointAt(units, progression);
      leave();
      void travel(unit, (view) => {
        const point = pointAtFraction(view.texts(), fraction);
        return { page: view.pageOf(point), point };
      });
    },
    goToBlock({ unit, block }, offsetIn, isStep = false) {
      if (!isStep) leave();
      void travel(unit, (view) => {
        const point = { block, offset: offsetIn(view) };
        return { page: view.pageOf(point), point };
      });
    },
    place: placeNow,
    goBack: () => step(jumps.back),
    goForward: () => step(jumps.forward),
    async goToElement(chapter, id) {
      const isInChapter = current !== null && units.units[current.unit]?.chapter === chapter;
      const isHere = isInChapter && current?.view.root.getElementById(id) != null;
      const unit = isHere ? current?.unit : await unitOfElement(units, chapter, id, readSegment);
      if (unit === undefined) return;
      leave();
      await travel(unit, (view) => {
        const target = view.root.getElementById(id);
        if (target === null) return { page: 0 };
        // A face that loads later moves the element to another page: the words are held on to, not the page.
        const point = view.pointOfElement(target);
        return { page: view.pageOfElement(target), ...(point === null ? {} : { point }) };
      });
    },
    async goToPlace(place) {
      leave();
      await goTo(place);
    },
    shown: () => current,
    watchViews(watcher) {
      watchers.add(watcher);
      cache.each(watcher);
      return () => watchers.delete(watcher);
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
      neighbours.stop();
      stopWatching();
      cache.dispose();
      teller.stop();
    },
  };
}
