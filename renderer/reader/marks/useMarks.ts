// useMarks: the reader's marks in the story that is open, painted on its pages; what is changed is kept at once.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Client } from '../../../shared/contract/client.ts';
import type { PlacedMark } from '../../../shared/contract/markRecords.ts';
import type { Mark } from '../../../shared/reading/marks.ts';
import type { Story } from '../../../shared/story/story.ts';
import { createPagePainter, type PagePainter } from '../engine/pagePainter.ts';
import type { ReaderState } from '../engine/readerState.ts';
import type { ReadingEngine } from '../engine/readingEngine.ts';
import type { SegmentView } from '../engine/segmentView.ts';
import type { StoryUnits } from '../engine/storyUnits.ts';
import type { TextPoint } from '../engine/textContext.ts';
import { isBefore, rangeOf } from '../engine/textRange.ts';
import { markSpan } from './markSpan.ts';
import { newBookmark } from './newMark.ts';

export type Marks = {
  /** In the order of the story; those that are lost are at the end. */
  readonly all: readonly PlacedMark[];
  /** Why the last change was not kept, or the marks were not read; null where all is well. */
  readonly failure: unknown;
  readonly save: (mark: Mark) => void;
  readonly remove: (id: string) => void;
  /** The bookmark of the page that is shown; null where it has none. */
  readonly here: Mark | null;
  readonly toggleBookmark: () => void;
  /** The highlight that covers a point of a segment. */
  readonly at: (unit: number, view: SegmentView, point: TextPoint) => Mark | null;
};

const names = ['mark-yellow', 'mark-green', 'mark-blue', 'mark-rose', 'mark-noted'];

export function useMarks(
  client: Client,
  story: Story,
  units: StoryUnits,
  engine: ReadingEngine | null,
  state: ReaderState,
): Marks {
  const storyId = story.id;
  const [all, setAll] = useState<readonly PlacedMark[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const painter = useRef<PagePainter | null>(null);

  useEffect(() => {
    let isGone = false;
    client
      .call('marks.list', { storyId })
      .then(({ marks }) => {
        if (!isGone) setAll(marks);
      })
      .catch((error: unknown) => {
        if (!isGone) setFailure(error);
      });
    return () => {
      isGone = true;
    };
  }, [client, storyId]);

  useEffect(() => {
    if (engine === null) return undefined;
    const created = createPagePainter(engine, names);
    painter.current = created;
    return () => {
      created.dispose();
      painter.current = null;
    };
  }, [engine]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another engine has other pages to paint.
  useEffect(() => {
    const painted = all.filter(({ mark, isLost }) => mark.kind === 'highlight' && !isLost);
    if (painted.length === 0) painter.current?.paint(null);
    else
      painter.current?.paint(function* (view, unit) {
        for (const { mark } of painted) {
          const span = markSpan(units, unit, view, mark);
          const range = span === null ? null : rangeOf(view, span);
          if (range === null) continue;
          yield [`mark-${mark.colour ?? 'yellow'}`, range];
          if (mark.note !== '') yield ['mark-noted', range];
        }
      });
  }, [engine, units, all]);

  const save = useCallback(
    (mark: Mark) => {
      setFailure(null);
      setAll((before) =>
        inOrder(story, [...before.filter(({ mark: { id } }) => id !== mark.id), { mark, isLost: false }]),
      );
      client.call('marks.save', { storyId, mark }).catch(setFailure);
    },
    [client, storyId, story],
  );
  const remove = useCallback(
    (id: string) => {
      setFailure(null);
      setAll((before) => before.filter(({ mark }) => mark.id !== id));
      client.call('marks.remove', { storyId, id }).catch(setFailure);
    },
    [client, storyId],
  );

  const bookmarks = useMemo(
    () => all.filter(({ mark, isLost }) => mark.kind === 'bookmark' && !isLost).map(({ mark }) => mark),
    [all],
  );
  const [here, setHere] = useState<Mark | null>(null);
  const findHere = useCallback((): Mark | null => {
    const shown = bookmarks.length === 0 ? null : (engine?.shown() ?? null);
    if (shown === null) return null;
    const { unit, view, page } = shown;
    const isHere = (mark: Mark): boolean => {
      const span = markSpan(units, unit, view, mark);
      return span !== null && view.pageOf(span.from) === page;
    };
    return bookmarks.find(isHere) ?? null;
  }, [bookmarks, engine, units]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each state tells of another page, or another layout of it.
  useEffect(() => setHere(findHere()), [findHere, state]);
  const toggleBookmark = useCallback(() => {
    const known = findHere();
    if (known !== null) return remove(known.id);
    const shown = engine?.shown() ?? null;
    const mark = shown === null ? null : newBookmark(units, shown);
    if (mark !== null) save(mark);
  }, [findHere, remove, engine, units, save]);

  const at = useCallback(
    (unit: number, view: SegmentView, point: TextPoint): Mark | null => {
      const covering = all.filter(({ mark, isLost }) => {
        const span = isLost || mark.kind !== 'highlight' ? null : markSpan(units, unit, view, mark);
        return span !== null && !isBefore(point, span.from) && isBefore(point, span.to);
      });
      return covering.at(-1)?.mark ?? null;
    },
    [all, units],
  );
  return { all, failure, save, remove, here, toggleBookmark, at };
}

function inOrder(story: Story, marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const chapters = new Map(story.chapters.map(({ id }, index) => [id, index]));
  const key = ({ mark: { from }, isLost }: PlacedMark): readonly number[] => [
    Number(isLost),
    chapters.get(from.chapterId) ?? chapters.size,
    from.block,
    from.offset,
  ];
  return marks.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    const first = a.findIndex((value, index) => value !== b[index]);
    return first < 0 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
  });
}
