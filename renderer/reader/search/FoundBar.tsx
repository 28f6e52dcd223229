// FoundBar: which of the places that were found is on the page, and the ways to the others.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { StorySearch } from './useStorySearch.ts';

export type FoundBarProps = {
  readonly search: StorySearch;
  readonly onList: () => void;
  readonly onClear: () => void;
};

export function FoundBar({ search, onList, onClear }: FoundBarProps) {
  const { words, chosen, count, step } = search;
  const where = chosen === null ? `${count}` : `${chosen + 1} of ${count}`;
  return (
    <section className="reader-found" aria-label="Places found">
      <button
        type="button"
        className="reader-button"
        aria-label="Place found before"
        title="Place found before (Shift N)"
        onClick={() => step(-1)}
      >
        <ChevronUp size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="reader-button reader-found-list"
        aria-haspopup="dialog"
        title="All places found"
        onClick={onList}
      >
        <span className="reader-found-words">{words.trim()}</span>
        <span className="reader-found-count" aria-live="polite">
          {where}
        </span>
      </button>
      <button
        type="button"
        className="reader-button"
        aria-label="Next place found"
        title="Next place found (N)"
        onClick={() => step(1)}
      >
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="reader-button"
        aria-label="End the search"
        title="End the search (Esc)"
        onClick={onClear}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </section>
  );
}
