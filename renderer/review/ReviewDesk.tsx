// ReviewDesk: the panes of the review, what is looked at in them, and the ways to keep or leave what was changed.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenedStory } from '../../shared/contract/records.ts';
import type { Review } from '../../shared/contract/reviewRecords.ts';
import type { AppError } from '../../shared/errors.ts';
import { pendingWarningScreen } from '../../shared/reading/warningPolicy.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import { choicesText } from '../../shared/story/readingChoices.ts';
import { useClient } from '../host/HostContext.tsx';
import { navigate } from '../navigation/route.ts';
import { ScreenHeading } from '../navigation/ScreenHeading.tsx';
import { toldCount } from '../story/factNames.ts';
import { formatCounted } from '../ui/readingTime.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useElementWidth } from '../ui/useElementWidth.ts';
import { HiddenText } from './HiddenText.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { Panes } from './Panes.tsx';
import { askedFirst, type PaneName, paneGroups, shownPane } from './paneLayout.ts';
import { RepairsPane } from './RepairsPane.tsx';
import { ReviewHead, ReviewWays } from './ReviewHead.tsx';
import { repairKinds } from './repairSwitches.ts';
import { isSameChoices } from './reviewState.ts';
import { SourcePane } from './SourcePane.tsx';
import type { Spot } from './spot.ts';
import { TextPane } from './TextPane.tsx';
import { UnderstoodPane } from './UnderstoodPane.tsx';
import type { Desk } from './useDesk.ts';
import { useHeldLeaving } from './useHeldLeaving.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import { useWindows } from './useWindows.ts';

export type ReviewDeskProps = {
  readonly opened: OpenedStory;
  readonly review: Review;
  readonly desk: Desk;
  readonly isReading: boolean;
  readonly error: AppError | null;
  readonly onRetry: () => void;
  readonly asksTitle: boolean;
  readonly isReadOnly: boolean;
};

/** Lines that are fetched at once: some screens of them. */
const linesAtOnce = 200;

export function ReviewDesk(props: ReviewDeskProps) {
  const { opened, review, desk, isReading } = props;
  const { story } = opened;
  const storyId = story.id;
  const client = useClient();
  const showToast = useToasts();
  const root = useRef<HTMLElement>(null);
  const groups = paneGroups(useElementWidth(root));
  const [asked, setAsked] = useState<readonly PaneName[]>(['understood', 'file']);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [chapter, setChapter] = useState(0);
  /** The chapter to look at once a reading has it. */
  const [awaited, setAwaited] = useState<string | null>(null);
  const begun = useRef(new Set<string>());
  const hidesText = pendingWarningScreen(story.metadata, opened.consent) !== null;
  const { state, change, save } = desk;

  const lines = useWindows<string>({
    subject: `${storyId} source`,
    reading: review.encoding ?? '',
    size: linesAtOnce,
    load: async (from, limit) =>
      (await client.call('review.source', { storyId, encoding: review.encoding, from: from + 1, limit }))
        .lines,
  });
  const lineSource = hidesText || review.lines === 0 ? null : lines;

  useUndoKeys(desk.undo, desk.redo);
  const held = useHeldLeaving(desk.isDirty && !save.isBusy);

  const show = useCallback((name: PaneName) => setAsked((before) => askedFirst(before, name)), []);
  const goToSpot = useCallback((line: number, lastLine: number, words: string) => {
    setSpot((before) => ({ line, lastLine, words, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  const onPlace = useCallback(
    (line: number, words: string) => {
      goToSpot(line, line + words.split('\n').length - 1, words);
      show('file');
    },
    [goToSpot, show],
  );
  const chapters = review.chapters;
  const onChapter = useCallback(
    (index: number) => {
      setChapter(index);
      const line = chapters[index]?.line;
      if (line != null) goToSpot(line, line, '');
    },
    [chapters, goToSpot],
  );

  if (awaited !== null && isSameChoices(review.choices, state.choices)) {
    const at = chapters.findIndex(({ key }) => key === awaited);
    setAwaited(null);
    if (at >= 0) setChapter(at);
  }
  const chapterShown = Math.min(chapter, chapters.length - 1);

  const kinds = useMemo(() => repairKinds(review.repairs, state.choices), [review.repairs, state.choices]);
  const mended = kinds.reduce((sum, { kind, mended: made }) => sum + toldCount(kind, made), 0);

  // In a single column, the pane that was asked for takes the focus that was in the one before.
  const isSingle = groups.length === 1;
  const current = groups[0] === undefined ? null : shownPane(groups[0], asked);
  useEffect(() => {
    if (!isSingle || current === null || spot === null || current !== 'file') return;
    root.current?.querySelector<HTMLElement>('.source-scroller')?.focus({ preventScroll: true });
  }, [isSingle, current, spot]);

  async function keep(): Promise<void> {
    if (!(await save.run())) return;
    held.letGo();
    showToast({ text: 'Your choices are kept with the story.' });
    if (held.wanted === null) navigate({ kind: 'story', storyId });
    else held.goOn();
  }

  const ways = (
    <ReviewWays
      desk={desk}
      isReadOnly={props.isReadOnly}
      isNarrow={isSingle}
      onKeep={() => void keep()}
      onReset={() => {
        begun.current.clear();
        desk.reset();
      }}
    />
  );
  const hidden = <HiddenText storyId={storyId} />;
  return (
    <main ref={root} className={isSingle ? 'review review-single' : 'review'}>
      <ReviewHead
        story={story}
        fileName={review.fileName}
        isReading={isReading}
        error={props.error}
        onRetry={props.onRetry}
        ways={isSingle ? null : ways}
      />
      <ScreenHeading
        name={`How ${displayTitle(story.metadata)} was read`}
        className="visually-hidden"
        takesFocus={!props.asksTitle}
      >
        How “{displayTitle(story.metadata)}” was read
      </ScreenHeading>
      <Panes
        groups={groups}
        asked={asked}
        onShow={show}
        isBusy={isReading}
        panes={[
          {
            name: 'understood',
            title: 'What we understood',
            shortTitle: 'Understood',
            scrolls: true,
            content: (
              <UnderstoodPane
                review={review}
                state={state}
                change={change}
                asksTitle={props.asksTitle}
                hidesText={hidesText}
                chapter={chapterShown}
                onChapter={onChapter}
                onShowChapter={() => show(asked.find((name) => name === 'file' || name === 'text') ?? 'file')}
                showsWay={isSingle}
                begun={begun.current}
                onAwait={setAwaited}
              />
            ),
          },
          {
            name: 'repairs',
            title: mended === 0 ? 'No repairs' : formatCounted(mended, 'repair'),
            shortTitle: mended === 0 ? 'Repairs' : formatCounted(mended, 'repair'),
            scrolls: true,
            content: (
              <RepairsPane
                kinds={kinds}
                problems={review.problems}
                choices={state.choices}
                change={change}
                lines={lineSource}
                hidesText={hidesText}
                onPlace={onPlace}
                spot={spot}
              />
            ),
          },
          {
            name: 'file',
            title: 'The file as it came',
            shortTitle: 'File',
            scrolls: false,
            content: hidesText ? (
              hidden
            ) : (
              <SourcePane lines={lines} total={review.lines} encoding={review.encoding} spot={spot} />
            ),
          },
          {
            name: 'text',
            title: 'The text as read',
            shortTitle: 'Text',
            scrolls: false,
            content: hidesText ? (
              hidden
            ) : (
              <TextPane
                storyId={storyId}
                review={review}
                reading={choicesText(review.choices)}
                choices={state.choices}
                change={change}
                chapter={chapterShown}
                onChapter={onChapter}
                onBegin={(key) => {
                  begun.current.add(key);
                  setAwaited(key);
                }}
              />
            ),
          },
        ]}
      />
      {isSingle ? ways : null}
      {held.wanted === null ? null : (
        <LeaveDialog
          isBusy={save.isBusy}
          error={save.error}
          onKeep={() => void keep()}
          onLeave={() => held.goOn()}
          onStay={() => {
            save.forget();
            held.stay();
          }}
        />
      )}
    </main>
  );
}
