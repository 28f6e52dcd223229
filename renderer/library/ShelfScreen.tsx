// ShelfScreen: continue first, then the stories, filtered as one types.
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LibraryStatus } from '../../shared/contract/records.ts';
import type { ShelfSort } from '../../shared/reading/preferences.ts';
import type { ShelfFilter } from '../navigation/route.ts';
import { ScreenHeading } from '../navigation/ScreenHeading.tsx';
import { usePreferences } from '../settings/PreferencesContext.tsx';
import { Busy, useIsSlow } from '../ui/Busy.tsx';
import { Failure } from '../ui/Failure.tsx';
import { formatCounted } from '../ui/readingTime.ts';
import { ContinueCard } from './ContinueCard.tsx';
import { EmptyLibrary, NothingHere } from './EmptyShelf.tsx';
import { ShelfItems } from './ShelfItems.tsx';
import { useShelfMemory } from './ShelfMemory.tsx';
import { ShelfToolbar } from './ShelfToolbar.tsx';
import { listName, Sidebar } from './Sidebar.tsx';
import type { ShelfContents } from './shelfPages.ts';
import './shelf.css';

const typingPauseMilliseconds = 120;

export type ShelfScreenProps = {
  readonly filter: ShelfFilter;
  readonly library: Extract<LibraryStatus, { kind: 'ready' }>;
};

export function ShelfScreen({ filter, library }: ShelfScreenProps) {
  const { pages, placeOf } = useShelfMemory();
  const place = placeOf(filter);
  const { preferences, changePreferences } = usePreferences();
  const { contents, error, isAsking } = useSyncExternalStore(pages.subscribe, pages.snapshot);
  const [typed, setTyped] = useState(place.words);
  const [words, setWords] = useState(place.words);
  const sort = preferences.shelfSort;

  useEffect(() => {
    place.words = typed;
    const timer = setTimeout(() => setWords(typed.trim()), typed === '' ? 0 : typingPauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, place]);
  useEffect(() => pages.ask({ words, sort, filter }), [pages, words, sort, filter]);

  const isEmptyLibrary = contents !== null && contents.counts.all === 0;
  const showsTools = contents !== null && !isEmptyLibrary;
  return (
    <div className="shelf-frame">
      <Sidebar filter={filter} counts={contents?.counts ?? null} />
      <main className="shelf">
        <ScreenHeading
          name={filter === 'all' ? 'Shelf' : listName(filter)}
          className="visually-hidden"
          takesFocus={place.openedId === null}
        >
          {listName(filter)}
        </ScreenHeading>
        {showsTools ? (
          <ShelfToolbar
            typed={typed}
            onType={setTyped}
            sort={sort}
            onSort={(shelfSort: ShelfSort) => changePreferences({ shelfSort })}
            view={preferences.shelfView}
            onView={(shelfView) => changePreferences({ shelfView })}
            canAdd={!library.isReadOnly}
          />
        ) : null}
        {library.isReadOnly ? (
          <p className="shelf-note">
            This library can be read but not changed: its folder does not allow writing.
          </p>
        ) : null}
        {filter === 'all' && typed === '' && showsTools ? <ContinueCard /> : null}
        <ShelfBody
          contents={contents}
          filter={filter}
          isEmptyLibrary={isEmptyLibrary}
          isAsking={isAsking}
          failure={
            error === null ? null : (
              <Failure error={error} onRetry={() => pages.ask({ words, sort, filter })} />
            )
          }
          canAdd={!library.isReadOnly}
          onClear={() => setTyped('')}
        />
      </main>
    </div>
  );
}

type ShelfBodyProps = {
  readonly contents: ShelfContents | null;
  readonly filter: ShelfFilter;
  readonly isEmptyLibrary: boolean;
  readonly isAsking: boolean;
  readonly failure: React.ReactNode;
  readonly canAdd: boolean;
  readonly onClear: () => void;
};

function ShelfBody(props: ShelfBodyProps) {
  const { contents, filter, isEmptyLibrary, isAsking, failure, canAdd, onClear } = props;
  const { preferences } = usePreferences();
  const isSlow = useIsSlow(isAsking && contents !== null);
  if (failure !== null) return failure;
  if (contents === null) return <Busy>Fetching your stories…</Busy>;
  if (isEmptyLibrary) return <EmptyLibrary canAdd={canAdd} />;
  const found = describeFound(contents);
  if (contents.total === 0) {
    return (
      <>
        <p className="visually-hidden" role="status">
          {found}
        </p>
        <NothingHere filter={contents.question.filter} words={contents.question.words} onClear={onClear} />
      </>
    );
  }
  return (
    <>
      <p className="visually-hidden" role="status">
        {found}
      </p>
      <ShelfItems
        key={`${filter} ${preferences.shelfView}`}
        contents={contents}
        filter={filter}
        view={preferences.shelfView}
        isDimmed={isSlow}
      />
    </>
  );
}

/** Heard while typing; without a filter the count in the sidebar says it. */
function describeFound({ question, total }: ShelfContents): string {
  return question.words === '' ? '' : `${formatCounted(total, 'story', 'stories')} found`;
}
