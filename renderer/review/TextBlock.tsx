// TextBlock: one block of the result behind the second gate, in a shadow root of its own, and the way to begin a chapter.
import { memo, useLayoutEffect, useRef } from 'react';
import type { ReviewBlock } from '../../shared/contract/reviewRecords.ts';
import { buildSegment } from '../reader/engine/buildSegment.ts';
import { pageStyles } from '../reader/engine/pageStyles.ts';
import { blockStyles } from './blockStyles.ts';
import { useArrivals, useWanted } from './useWindows.ts';
import type { Windows } from './windows.ts';

export type TextBlockProps = {
  readonly blocks: Windows<ReviewBlock>;
  readonly index: number;
  readonly language: string | null;
  /** The block that the chapter begins with, or is known by, needs no way to begin one. */
  readonly chapterKey: string | null;
  readonly onBegin: (key: string) => void;
};

/** A paragraph larger than this would hold the page up. */
const longestMarkup = 120_000;

export const TextBlock = memo(
  function TextBlock({ blocks, index, language, chapterKey, onBegin }: TextBlockProps) {
    useWanted(blocks, index);
    useArrivals(blocks);
    const block = blocks.item(index);
    if (block === undefined) return <div className="text-block text-block-coming">{'\u00a0'}</div>;
    const { key, markup } = block;
    return (
      // A tap gives it the focus: where nothing hovers, the way to begin a chapter is shown for that paragraph alone.
      <div className="text-block" tabIndex={-1}>
        {key === null || key === chapterKey || index === 0 || !blocks.isThere(index) ? null : (
          <button
            type="button"
            className="text-begin"
            aria-label={`Begin a chapter here: ${firstWords(markup)}`}
            onClick={() => onBegin(key)}
          >
            Begin a chapter here
          </button>
        )}
        {markup.length > longestMarkup ? (
          <p className="hint">A passage too long to be shown here. It is whole in the story.</p>
        ) : (
          <StoryMarkup markup={markup} language={language} />
        )}
      </div>
    );
  },
  // The way to begin is made anew at each drawing, and does the same.
  (before, after) =>
    before.blocks === after.blocks &&
    before.index === after.index &&
    before.language === after.language &&
    before.chapterKey === after.chapterKey,
);

function firstWords(markup: string): string {
  const words = markup
    .slice(0, 400)
    .replace(/<[^>]*>?/g, ' ')
    .replace(/&[a-z#0-9]+;/gi, ' ')
    .trim()
    .split(/\s+/);
  return words.slice(0, 6).join(' ');
}

function StoryMarkup({ markup, language }: { readonly markup: string; readonly language: string | null }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [pageStyles(), blockStyles()];
    // Pictures are not looked at here, and their addresses are the reader's business.
    const { columns } = buildSegment({
      markup,
      firstBlock: 0,
      heading: null,
      language,
      imageUrl: () => 'data:,',
    });
    for (const image of columns.querySelectorAll('img')) {
      const absent = document.createElement('span');
      absent.className = 'image-absent';
      absent.textContent = image.alt === '' ? '[a picture]' : `[a picture: ${image.alt}]`;
      image.replaceWith(absent);
    }
    // A link would lead away from the review.
    for (const link of columns.querySelectorAll('a[href]')) link.removeAttribute('href');
    root.replaceChildren(columns);
  }, [markup, language]);
  return <div ref={host} className="text-markup" />;
}
