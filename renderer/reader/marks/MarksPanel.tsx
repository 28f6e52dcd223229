// MarksPanel: the bookmarks, highlights and notes of a story in its order; each leads to its page.
import { Bookmark, Download, X } from 'lucide-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { PlacedMark } from '../../../shared/contract/markRecords.ts';
import type { Mark } from '../../../shared/reading/marks.ts';
import { formatCounted } from '../../ui/readingTime.ts';
import type { Marks } from './useMarks.ts';
import './marks.css';

export type MarksPanelProps = {
  readonly marks: Marks;
  readonly title: string;
  readonly chapterName: (chapterId: string) => string;
  readonly onGo: (mark: Mark) => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
};

function MarkEntry({
  placed,
  onGo,
  onSave,
  onRemove,
}: {
  readonly placed: PlacedMark;
  readonly onGo: (mark: Mark) => void;
  readonly onSave: (mark: Mark) => void;
  readonly onRemove: (mark: Mark) => void;
}) {
  const { mark, isLost } = placed;
  const [isWriting, setWriting] = useState(false);
  const words = mark.words.replace(/\s*\n\s*/g, ' ');
  const kind = `mark-words mark-${mark.kind}`;
  const text =
    mark.kind === 'bookmark' ? (
      <>
        <Bookmark size={14} aria-label="Bookmark" /> <span>{words}…</span>
      </>
    ) : (
      <mark data-colour={mark.colour ?? 'yellow'}>{words}</mark>
    );
  return (
    <li className="mark-entry">
      {isLost ? (
        <p className={kind}>{text}</p>
      ) : (
        <button type="button" className={kind} onClick={() => onGo(mark)}>
          {text}
        </button>
      )}
      {isWriting ? (
        <textarea
          aria-label="Note"
          rows={3}
          maxLength={20_000}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write.
          autoFocus
          defaultValue={mark.note}
          onBlur={(event) => {
            setWriting(false);
            const note = event.currentTarget.value;
            if (note !== mark.note) onSave({ ...mark, note });
          }}
        />
      ) : mark.note === '' ? null : (
        <p className="mark-note">{mark.note}</p>
      )}
      <div className="mark-ways">
        {isWriting ? null : (
          <button type="button" className="mark-way" onClick={() => setWriting(true)}>
            {mark.note === '' ? 'Add a note' : 'Change the note'}
          </button>
        )}
        <button type="button" className="mark-way" onClick={() => onRemove(mark)}>
          Remove
        </button>
      </div>
    </li>
  );
}

export function MarksPanel({ marks, title, chapterName, onGo, onExport, onClose }: MarksPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [removed, setRemoved] = useState<Mark | null>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The list is what was asked for, not the button that saves it.
    list.current?.querySelector<HTMLElement>('button.mark-words')?.focus();
    return () => element?.close();
  }, []);
  const { all, failure } = marks;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the panel closes it; the keyboard has Escape.
    <dialog
      ref={dialog}
      className="reader-contents"
      aria-labelledby="reader-marks-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className="reader-contents-inside">
        <div className="reader-contents-head">
          <div>
            <h2 id="reader-marks-title">Marks</h2>
            <p>
              {title} · {all.length === 0 ? 'nothing marked yet' : formatCounted(all.length, 'mark')}
            </p>
          </div>
          <div className="mark-tools">
            {all.length === 0 ? null : (
              <button
                type="button"
                className="reader-button"
                aria-label="Save as Markdown"
                title="Save as Markdown"
                onClick={onExport}
              >
                <Download size={18} aria-hidden="true" />
              </button>
            )}
            <button type="button" className="reader-button" aria-label="Close marks" onClick={onClose}>
              <X size={18} aria-hidden="true" />
            </button>
          </div>
        </div>
        <div className="mark-list">
          {failure === null ? null : (
            <p className="mark-hint" role="alert">
              The last change could not be kept. Is the library’s folder still there?
            </p>
          )}
          {removed === null ? null : (
            <p className="mark-hint" role="status">
              Removed.{' '}
              <button
                type="button"
                className="mark-way"
                onClick={() => {
                  marks.save(removed);
                  setRemoved(null);
                }}
              >
                Put it back
              </button>
            </p>
          )}
          {all.length === 0 && removed === null ? (
            <p className="mark-hint">
              Select words on the page to colour them or to write a note. The sign at the top, or the key B,
              marks a whole page.
            </p>
          ) : null}
          <ol ref={list}>
            {all.map((placed, index) => {
              const before = all[index - 1];
              const { mark, isLost } = placed;
              const isNew = isLost
                ? before?.isLost !== true
                : before === undefined || before.mark.from.chapterId !== mark.from.chapterId;
              return (
                <Fragment key={mark.id}>
                  {isNew ? (
                    <li className="reader-passage-chapter">
                      {isLost ? 'No longer in the story' : chapterName(mark.from.chapterId)}
                    </li>
                  ) : null}
                  <MarkEntry
                    placed={placed}
                    onGo={onGo}
                    onSave={marks.save}
                    onRemove={(gone) => {
                      marks.remove(gone.id);
                      setRemoved(gone);
                    }}
                  />
                </Fragment>
              );
            })}
          </ol>
        </div>
      </div>
    </dialog>
  );
}
