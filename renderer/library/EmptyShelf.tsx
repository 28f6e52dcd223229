// EmptyShelf: what to do where there is nothing: in a new library, in a list, behind a filter.
import { AddStories } from '../import/AddStories.tsx';
import { useImport } from '../import/useImport.ts';
import type { ShelfFilter } from '../navigation/route.ts';
import './emptyShelf.css';

export function EmptyLibrary({ canAdd }: { readonly canAdd: boolean }) {
  const { addSample } = useImport();
  if (!canAdd) {
    return (
      <section className="empty">
        <h2>There are no stories here</h2>
        <p>This folder cannot be written to, so none can be added. Choose another one in the settings.</p>
        <a className="button" href="#/settings">
          Settings
        </a>
      </section>
    );
  }
  return (
    <section className="empty">
      <h2>Your shelf is empty</h2>
      <p>
        Add the stories that you have kept: single files, or a whole folder of them. You can also drop them
        anywhere on this window.
      </p>
      <div className="empty-ways">
        <AddStories className="button button-primary" />
        <button type="button" className="button" onClick={addSample}>
          Try the sample story
        </button>
      </div>
      <p className="hint">Your files stay where they are; the library keeps a copy of each.</p>
    </section>
  );
}

const emptyLists: Readonly<Record<ShelfFilter, { readonly heading: string; readonly text: string }>> = {
  all: { heading: 'Nothing here', text: '' },
  unread: { heading: 'Nothing left unread', text: 'Every story on your shelf has been begun.' },
  reading: {
    heading: 'No story is under way',
    text: 'A story comes here when you have begun it, and leaves when you reach its end.',
  },
  finished: {
    heading: 'No story is finished yet',
    text: 'A story comes here when you have reached its end.',
  },
};

export type NothingHereProps = {
  readonly filter: ShelfFilter;
  readonly words: string;
  readonly onClear: () => void;
};

export function NothingHere({ filter, words, onClear }: NothingHereProps) {
  if (words !== '') {
    return (
      <section className="empty">
        <h2>Nothing matches “{words}”</h2>
        <p>The filter looks at titles, authors, fandoms and tags.</p>
        <button type="button" className="button" onClick={onClear}>
          Clear the filter
        </button>
      </section>
    );
  }
  const { heading, text } = emptyLists[filter];
  return (
    <section className="empty">
      <h2>{heading}</h2>
      <p>{text}</p>
      <a className="button" href="#/">
        To the whole shelf
      </a>
    </section>
  );
}
