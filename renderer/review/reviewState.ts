// ReviewState: what the reader is trying in the review, with the way back through it. Pure.
import { choicesText, type ReadingChoices } from '../../shared/story/readingChoices.ts';
import type { StoryForm } from '../story/storyForm.ts';

/** `details` holds only the fields that the reader's own words stand in; all others are as the file says. */
export type ReviewState = { readonly choices: ReadingChoices; readonly details: Partial<StoryForm> };

export type ReviewHistory = {
  readonly past: readonly ReviewState[];
  readonly present: ReviewState;
  readonly future: readonly ReviewState[];
  /** Names the run of changes that the last one belongs to: a field that is typed into is one step back, not forty. */
  readonly run: string | null;
};

const longestPast = 100;

export function historyOf(present: ReviewState): ReviewHistory {
  return { past: [], present, future: [], run: null };
}

export function changed(
  history: ReviewHistory,
  present: ReviewState,
  run: string | null = null,
): ReviewHistory {
  if (isSameState(present, history.present)) return history;
  const isGoingOn = run !== null && run === history.run;
  const past = isGoingOn ? history.past : [...history.past, history.present].slice(-longestPast);
  return { past, present, future: [], run };
}

export function undone(history: ReviewHistory): ReviewHistory {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    run: null,
  };
}

export function redone(history: ReviewHistory): ReviewHistory {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, run: null };
}

function sorted<Value>(record: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

export function isSameChoices(a: ReadingChoices, b: ReadingChoices): boolean {
  return a === b || choicesText(a) === choicesText(b);
}

export function isSameDetails(a: Partial<StoryForm>, b: Partial<StoryForm>): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

export function isSameState(a: ReviewState, b: ReviewState): boolean {
  return isSameChoices(a.choices, b.choices) && isSameDetails(a.details, b.details);
}

export function withDetails(state: ReviewState, details: Partial<StoryForm>): ReviewState {
  return { ...state, details };
}

export function withChoices(state: ReviewState, choices: ReadingChoices): ReviewState {
  return { ...state, choices };
}
