// ReaderScreen: the page, and the quiet lines above and below it.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Client } from '../../shared/contract/client.ts';
import type { OpenedStory } from '../../shared/contract/records.ts';
import type { Place } from '../../shared/reading/locator.ts';
import type { Mark } from '../../shared/reading/marks.ts';
import type { Preferences } from '../../shared/reading/preferences.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import { asAppError } from '../host/queryCache.ts';
import { Failure } from '../ui/Failure.tsx';
import { formatPercent, formatReadingTime } from '../ui/readingTime.ts';
import { ContentsPanel } from './ContentsPanel.tsx';
import { chapterMarks } from './chapterMarks.ts';
import { chapterHeadings } from './engine/chapterHeading.ts';
import { pointAt, storyUnits } from './engine/storyUnits.ts';
import { sideWords } from './flipWords.ts';
import { KeysPanel } from './KeysPanel.tsx';
import { MarkBar } from './marks/MarkBar.tsx';
import { MarksPanel } from './marks/MarksPanel.tsx';
import { quotedWords } from './marks/quotedWords.ts';
import { saveMarks } from './marks/saveMarks.ts';
import { useMarkBar } from './marks/useMarkBar.ts';
import { useMarks } from './marks/useMarks.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { PageAnnouncer } from './PageAnnouncer.tsx';
import { ReaderTop } from './ReaderTop.tsx';
import type { ReaderPanel } from './readerPanels.ts';
import { Scrubber } from './Scrubber.tsx';
import { SideEnd } from './SideEnd.tsx';
import { StoryEnd } from './StoryEnd.tsx';
import { FoundBar } from './search/FoundBar.tsx';
import { SearchPanel } from './search/SearchPanel.tsx';
import { useStorySearch } from './search/useStorySearch.ts';
import { storyLink } from './storyLink.ts';
import { TypePanel } from './TypePanel.tsx';
import { useQuietControls } from './useQuietControls.ts';
import { useReaderCommands } from './useReaderCommands.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import { useReadingEngine } from './useReadingEngine.ts';
import { useSides } from './useSides.ts';
import { useTurningPointer } from './useTurningPointer.ts';
import './reader.css';
import './readerPanels.css';

export type ReaderScreenProps = {
  readonly client: Client;
  readonly storyId: string;
  readonly opened: OpenedStory;
  readonly preferences: Preferences;
  readonly onPreferences: (changes: Partial<Preferences>) => void;
  readonly onLeave: () => void;
  /** The address of an image of the story by its path below the story's folder; as every host serves it by default. */
  readonly imageUrl?: (path: string) => string;
};

export function ReaderScreen(props: ReaderScreenProps) {
  const { storyId, preferences, onPreferences, onLeave } = props;
  // What is read is the story, or one side of a two-sided book as a story of its own.
  const book = useSides(props.client, props.opened);
  const { client, opened, sides, side, other, flip, openChapter } = book;
  const whole = props.opened.story;
  const { story } = opened;
  const title = displayTitle(whole.metadata);
  const page = useRef<HTMLElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<ReaderPanel | null>(null);
  const [outside, setOutside] = useState<string | null>(null);
  const [isSettled, setSettled] = useState(false);
  const typeToggled = useCallback(
    // Told late: what was opened since then stays open.
    (isOpen: boolean) => setPanel((now) => (isOpen ? 'type' : now === 'type' ? null : now)),
    [],
  );
  const { isQuiet, wake, toggle, hush } = useQuietControls();
  const ownImageUrl = useCallback((path: string) => `/library/${storyId}/${path}`, [storyId]);
  const imageUrl = props.imageUrl ?? ownImageUrl;
  const { engine, state } = useReadingEngine(pages, client, opened, preferences, imageUrl, book);

  const units = useMemo(() => storyUnits(story.chapters), [story]);
  const headings = useMemo(() => chapterHeadings(story.chapters, displayTitle(story.metadata)), [story]);
  const chapterStarts = useMemo(() => chapterMarks(units), [units]);
  const allNames = useMemo(() => {
    const all = chapterHeadings(whole.chapters, title);
    return new Map(whole.chapters.map(({ id }, index) => [id, all[index]?.name ?? '']));
  }, [whole, title]);
  const nameOf = useCallback((chapter: number): string => headings[chapter]?.name ?? '', [headings]);
  const chapterNameAt = useCallback(
    (progression: number) => nameOf(units.units[pointAt(units, progression).unit]?.chapter ?? 0),
    [units, nameOf],
  );
  const goToProgression = useCallback(
    (progression: number) => engine?.goToProgression(progression),
    [engine],
  );
  const goToChapter = useCallback(
    (wanted: number, id: string | null = null) => {
      const chapter = openChapter(wanted, id);
      if (chapter === null) return;
      if (id === null) engine?.goToChapter(chapter);
      else void engine?.goToElement(chapter, id);
    },
    [engine, openChapter],
  );
  const from = side?.from ?? 0;
  const followLink = useCallback(
    (href: string) => {
      const link = storyLink(href, whole.chapters, from + (engine?.state().chapter ?? 0));
      if (link.kind === 'outside') setOutside(link.href);
      else if (link.kind === 'inside') goToChapter(link.chapter, link.id);
    },
    [engine, whole, from, goToChapter],
  );
  const backToText = useCallback(() => page.current?.focus({ preventScroll: true }), []);
  const reading = useCallback(() => {
    // A bar that holds the focus never fades: whoever goes on reading has left it.
    if (document.activeElement?.closest('.reader-bar') != null) backToText();
    hush();
  }, [backToText, hush]);
  const flipOver = useCallback(() => {
    flip();
    // Which side it is stands in the bar, which fades again by itself.
    wake();
    backToText();
  }, [flip, wake, backToText]);
  const goBack = useCallback(() => {
    engine?.goBack();
    backToText();
  }, [engine, backToText]);
  const search = useStorySearch({ client: props.client, storyId, units, from, engine });
  const hasFound = search.count > 0;
  const { clear: clearSearch, step: stepFound } = search;
  const marks = useMarks(props.client, whole, units, engine, state);
  const markBar = useMarkBar(page, engine, units, story.metadata.language, marks);
  const { close: closeBar } = markBar;
  const hasBar = markBar.bar !== null;
  const leave = useCallback(() => {
    if (hasBar) closeBar();
    else if (hasFound) clearSearch();
    else onLeave();
  }, [hasBar, closeBar, hasFound, clearSearch, onLeave]);
  const goToMark = useCallback(
    (mark: Mark) => {
      const { from: locator, totalProgression, madeAt } = mark;
      const place: Place = { locator, totalProgression, finished: false, at: madeAt };
      if (!book.openPlace(place)) void engine?.goToPlace(place);
    },
    [engine, book.openPlace],
  );
  const showKeys = useCallback(() => {
    document.getElementById('reader-type')?.hidePopover();
    setPanel('keys');
  }, []);
  const openPanel = useCallback((wanted: ReaderPanel) => {
    // What type looks like is tried on the page beside it.
    if (wanted === 'type') document.getElementById('reader-type')?.showPopover();
    else setPanel(wanted);
  }, []);
  const giveCommand = useReaderCommands({
    engine,
    chapters: story.chapters.length,
    onTurn: reading,
    onPanel: openPanel,
    onLeave: leave,
    onBookmark: marks.toggleBookmark,
    onHighlight: markBar.begin,
    onFound: hasFound ? stepFound : null,
    onFlip: other === null ? null : flipOver,
  });
  useReaderKeys({ keys: preferences.readerKeys, onCommand: giveCommand, onOtherKey: wake });
  useTurningPointer({
    page,
    engine,
    onTurn: reading,
    onMiddle: toggle,
    onLink: followLink,
    onMark: markBar.openAt,
    onCommand: giveCommand,
  });

  // The keys of the browser and a screen reader start in the text, not on the button that opened it.
  useEffect(backToText, [backToText]);
  // The first page does not wait for a panel that nobody has asked for yet.
  useEffect(() => {
    const idle = requestIdleCallback(() => setSettled(true), { timeout: 500 });
    return () => cancelIdleCallback(idle);
  }, []);

  const { status, isAtEnd } = state;
  const theEnd = side === null ? 'The end' : `The end of ${side.label.toLowerCase()}`;
  const wordsLeft = side === null ? state.wordsLeftInChapter : side.words * (1 - state.progression);
  const within = side !== null ? ' in side' : story.chapters.length > 1 ? ' in chapter' : '';
  const timeLeft = `${formatReadingTime(wordsLeft)} left${within}`;
  const isPageAlone = panel === null && outside === null && !hasFound;
  const areControlsQuiet = isQuiet && isPageAlone && status === 'ready' && !isAtEnd;
  return (
    <div className="reader" data-quiet={areControlsQuiet ? '' : undefined}>
      <ReaderTop
        title={title}
        side={side}
        other={other}
        onBack={state.canGoBack ? goBack : null}
        onLeave={onLeave}
        onFlip={flipOver}
        onPanel={openPanel}
        isBookmarked={marks.here !== null}
        onBookmark={marks.toggleBookmark}
        found={
          hasFound ? (
            <FoundBar
              search={search}
              onList={() => openPanel('search')}
              onClear={() => {
                clearSearch();
                backToText();
              }}
            />
          ) : null
        }
      />
      <main
        ref={page}
        className="reader-page"
        aria-label={`Text of ${title}${side === null ? '' : `, ${sideWords(side)}`}`}
        tabIndex={-1}
      >
        <div
          ref={pages}
          className="reader-pages"
          data-away={isAtEnd || status !== 'ready' ? '' : undefined}
        />
        {isAtEnd && status === 'ready' && side !== null && other !== null ? (
          <SideEnd
            story={whole}
            title={title}
            side={side}
            other={other}
            areOthersFinished={sides.every((each) => each === side || book.isFinished(each))}
            onFlip={flipOver}
            onLeave={onLeave}
            onAgain={() => engine?.goToChapter(0)}
            onBack={() => engine?.turn(-1)}
          />
        ) : null}
        {isAtEnd && status === 'ready' && side === null ? (
          <StoryEnd
            story={story}
            title={title}
            onLeave={onLeave}
            onAgain={() => engine?.goToChapter(0)}
            onBack={() => engine?.turn(-1)}
          />
        ) : null}
        {status === 'opening' ? <p className="reader-waiting">Opening…</p> : null}
        {status === 'empty' ? <p className="reader-empty">This story has no text.</p> : null}
        {status === 'failed' ? (
          <div className="reader-failure">
            <Failure error={asAppError(state.failure)} onRetry={() => engine?.retry()}>
              <button type="button" className="button" onClick={onLeave}>
                Back to the shelf
              </button>
            </Failure>
          </div>
        ) : null}
        {status === 'ready' ? (
          <div className="reader-turners">
            <button type="button" onClick={() => engine?.turn(-1)}>
              Previous page
            </button>
            <button type="button" onClick={() => engine?.turn(1)}>
              Next page
            </button>
          </div>
        ) : null}
      </main>
      <footer className="reader-bar reader-bottom">
        <span className="reader-left">{status !== 'ready' ? '' : isAtEnd ? theEnd : timeLeft}</span>
        <Scrubber
          progression={state.progression}
          marks={chapterStarts}
          found={search.marks}
          chapterNameAt={chapterNameAt}
          label={side === null ? 'Place in the story' : `Place in ${side.label.toLowerCase()}`}
          onGo={goToProgression}
          onRelease={backToText}
        />
        <span className="reader-percent">{formatPercent(state.progression)}</span>
      </footer>
      <PageAnnouncer
        state={state}
        chapter={nameOf(state.chapter)}
        side={side === null ? null : sideWords(side)}
        end={side === null ? 'The end of the story' : `The end of ${side.label.toLowerCase()}`}
      />
      {isSettled ? (
        <TypePanel
          id="reader-type"
          preferences={preferences}
          onPreferences={onPreferences}
          onToggle={typeToggled}
          onKeys={showKeys}
        />
      ) : null}
      {panel === 'contents' ? (
        <ContentsPanel
          story={whole}
          title={title}
          chapter={from + state.chapter}
          onGo={(chapter) => {
            setPanel(null);
            goToChapter(chapter);
            requestAnimationFrame(backToText);
          }}
          onClose={() => setPanel(null)}
        />
      ) : null}
      {markBar.bar === null || status !== 'ready' ? null : (
        <MarkBar
          key={markBar.bar.mark?.id ?? 'selected'}
          bar={markBar.bar}
          actions={markBar}
          onCopy={(words) =>
            void navigator.clipboard.writeText(quotedWords(words, whole, title, nameOf(state.chapter)))
          }
          onLeave={backToText}
        />
      )}
      {panel === 'marks' ? (
        <MarksPanel
          marks={marks}
          title={title}
          chapterName={(id) => allNames.get(id) ?? ''}
          onGo={(mark) => {
            setPanel(null);
            goToMark(mark);
            requestAnimationFrame(backToText);
          }}
          onExport={() => void saveMarks(props.client, storyId)}
          onClose={() => setPanel(null)}
        />
      ) : null}
      {panel === 'search' ? (
        <SearchPanel
          search={search}
          units={units}
          headings={headings}
          whole={side === null ? 'the story' : side.label.toLowerCase()}
          onClose={() => {
            setPanel(null);
            requestAnimationFrame(backToText);
          }}
        />
      ) : null}
      {panel === 'keys' ? (
        <KeysPanel
          keys={preferences.readerKeys}
          hasSides={other !== null}
          onKeys={(readerKeys) => onPreferences({ readerKeys })}
          onClose={() => setPanel(null)}
        />
      ) : null}
      {outside === null ? null : <OutsideLink href={outside} onClose={() => setOutside(null)} />}
    </div>
  );
}
