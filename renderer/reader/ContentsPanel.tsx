// ContentsPanel: the chapters with their sides, parts and lengths, and where the reader is.
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Story } from '../../shared/story/story.ts';
import { formatCounted, formatReadingTime } from '../ui/readingTime.ts';
import { contentsSections } from './contentsSections.ts';

export type ContentsPanelProps = {
  readonly story: Story;
  readonly title: string;
  /** An index in the whole story, as is what `onGo` is given. */
  readonly chapter: number;
  readonly onGo: (chapter: number) => void;
  readonly onClose: () => void;
};

export function ContentsPanel({ story, title, chapter, onGo, onClose }: ContentsPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const here = useRef<HTMLButtonElement>(null);
  const sections = useMemo(() => contentsSections(story), [story]);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    here.current?.focus({ preventScroll: true });
    here.current?.scrollIntoView({ block: 'center' });
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the panel closes it; the keyboard has Escape.
    <dialog
      ref={dialog}
      className="reader-contents"
      aria-labelledby="reader-contents-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className="reader-contents-inside">
        <div className="reader-contents-head">
          <div>
            <h2 id="reader-contents-title">Contents</h2>
            <p>
              {title} · {formatCounted(story.chapters.length, 'chapter')} · {formatReadingTime(story.words)}
            </p>
          </div>
          <button type="button" className="reader-button" aria-label="Close contents" onClick={onClose}>
            <X size={18} aria-hidden="true" />
          </button>
        </div>
        <div className="reader-chapters">
          {sections.map(({ side, entries }) => (
            <section key={side?.side ?? 0} aria-label={side?.label}>
              {side === null ? null : (
                <h3 className="reader-contents-side">
                  <span>{side.label}</span>
                  {side.title === null ? null : <span className="reader-contents-title">{side.title}</span>}
                  <span className="reader-chapter-time">{formatReadingTime(side.words)}</span>
                </h3>
              )}
              <ol>
                {entries.map(({ chapter: entry, index, number, heading, isNewPart }) => {
                  const isHere = index === chapter;
                  return (
                    <li key={entry.id}>
                      {isNewPart ? <h3>{heading.part}</h3> : null}
                      <button
                        ref={isHere ? here : null}
                        type="button"
                        aria-current={isHere ? 'location' : undefined}
                        onClick={() => onGo(index)}
                      >
                        <span className="reader-chapter-number">{number}</span>
                        <span className="reader-chapter-name">{heading.name}</span>
                        {isHere ? <span className="reader-here">you are here</span> : null}
                        <span className="reader-chapter-time">{formatReadingTime(entry.words)}</span>
                      </button>
                    </li>
                  );
                })}
              </ol>
            </section>
          ))}
        </div>
      </div>
    </dialog>
  );
}
