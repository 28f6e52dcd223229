// UnderstoodPane: title, authors and all else that was understood, the encoding, and the chapters; each can be put right.
import { memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Review } from '../../shared/contract/reviewRecords.ts';
import { DetailField, type DetailName, detailLabels, detailParts } from '../story/DetailField.tsx';
import { Matter } from '../story/Matter.tsx';
import { formOf, type StoryForm } from '../story/storyForm.ts';
import { ChapterRows } from './ChapterRows.tsx';
import { formWith, ownDetails } from './details.ts';
import { EncodingChoice } from './EncodingChoice.tsx';
import { type ReviewState, withDetails } from './reviewState.ts';
import type { ChangeReview } from './useDesk.ts';
import './understood.css';

export type UnderstoodPaneProps = {
  readonly review: Review;
  readonly state: ReviewState;
  readonly change: ChangeReview;
  readonly asksTitle: boolean;
  readonly hidesText: boolean;
  readonly chapter: number;
  readonly onChapter: (index: number) => void;
  /** Brings the chapter's words into sight where panes take turns. */
  readonly onShowChapter: () => void;
  readonly showsWay: boolean;
  readonly begun: ReadonlySet<string>;
  readonly onAwait: (key: string) => void;
};

/** What a story is known by comes first, then its chapters, then the rest. */
const first: readonly DetailName[] = ['title', 'authors', 'fandoms', 'relationships', 'rating', 'warnings'];
const further: readonly DetailName[] = ['summary', 'characters', 'series', 'status', 'language', 'tags'];
const names = [...first, ...further];
/** Asked for even where the file says nothing. */
const always: readonly DetailName[] = ['title', 'authors', 'fandoms', 'rating'];
/** It is asked for always, so what holds for every list is said there. */
const firstList: DetailName = 'authors';
/** What a field says when nothing is known. */
const emptyValues: readonly unknown[] = ['', 'unknown'];

function isSaid(name: DetailName, form: StoryForm): boolean {
  return detailParts[name].some((part) => {
    const value = form[part];
    return typeof value === 'string' ? !emptyValues.includes(value) : value.length > 0;
  });
}

export const UnderstoodPane = memo(function UnderstoodPane(props: UnderstoodPaneProps) {
  const { review, state, change, asksTitle, hidesText } = props;
  const id = useId();
  const pane = useRef<HTMLDivElement>(null);
  const { stated } = review;
  const own = ownDetails(state.details, stated);
  const form = formWith(own, stated);
  // Which fields stand open is settled when the screen opens and by the file: none may jump away while it is typed into.
  const [opening] = useState(() => formWith(state.details, stated));
  const said = useMemo(() => {
    const file = formOf(stated);
    return names.filter((name) => always.includes(name) || isSaid(name, file) || isSaid(name, opening));
  }, [stated, opening]);
  const unsaid = names.filter((name) => !said.includes(name));

  useEffect(() => {
    if (!asksTitle) return;
    pane.current?.querySelector<HTMLElement>('[data-first-field]')?.focus();
  }, [asksTitle]);

  function changeForm(part: Partial<StoryForm>): void {
    change(
      (before) => withDetails(before, { ...before.details, ...part }),
      `field ${Object.keys(part).join(' ')}`,
    );
  }

  function setBack(parts: readonly (keyof StoryForm)[], inputId: string): void {
    change((before) => {
      const details = { ...before.details };
      for (const part of parts) delete details[part];
      return withDetails(before, details);
    });
    pane.current?.querySelector<HTMLElement>(`[id="${inputId}"]`)?.focus();
  }

  const field = (name: DetailName) => (
    <DetailField
      key={name}
      name={name}
      id={id}
      form={form}
      change={changeForm}
      ratingAsWritten={stated.rating.label}
      saysLines={name === firstList}
      aside={(parts, label, inputId) =>
        parts.some((part) => part in own) ? (
          <span className="detail-own">
            changed
            <button type="button" className="link-button" onClick={() => setBack(parts, inputId)}>
              Set back<span className="visually-hidden"> {label} to what the file says</span>
            </button>
          </span>
        ) : null
      }
    />
  );
  return (
    <div ref={pane} className="understood">
      <div className="understood-fields">
        {stated.title === null && form.title.trim() === '' ? (
          <p className="understood-asks">The file names no title. If you know it, write it here.</p>
        ) : null}
        {said.filter((name) => first.includes(name)).map(field)}
      </div>
      <EncodingChoice review={review} choices={state.choices} change={change} hidesText={hidesText} />
      <ChapterRows {...props} />
      <div className="understood-fields">
        {said.filter((name) => further.includes(name)).map(field)}
        {unsaid.length === 0 ? null : (
          <details className="understood-unsaid">
            <summary>
              Not said in the file
              <span className="fold-hint">
                {unsaid.map((name) => detailLabels[name].toLowerCase()).join(', ')}
              </span>
            </summary>
            <div className="understood-fields">{unsaid.map(field)}</div>
          </details>
        )}
      </div>
      <Matter title="Before the story" language={stated.language ?? undefined} matter={review.front} />
      <Matter title="After the story" language={stated.language ?? undefined} matter={review.back} />
      {review.lost > 0 ? <p className="hint understood-lost">{lostSentence(review.lost)}</p> : null}
    </div>
  );
});

function lostSentence(count: number): string {
  return count === 1
    ? 'One of your choices is about a passage that this file does not have. It is kept for a file that has it.'
    : `${count} of your choices are about passages that this file does not have. They are kept for a file that has them.`;
}
