// ShelfToolbar: the filter field, the order, grid or list, and the way to add stories.
import { LayoutGrid, List, Search, X } from 'lucide-react';
import { useRef } from 'react';
import type { Preferences, ShelfSort } from '../../shared/reading/preferences.ts';
import { AddStories } from '../import/AddStories.tsx';
import { Menu } from '../ui/Menu.tsx';
import './shelfToolbar.css';

const sortNames: Readonly<Record<ShelfSort, string>> = {
  lastRead: 'last read',
  added: 'newest first',
  title: 'title',
  author: 'author',
  length: 'length',
};

const sorts: readonly ShelfSort[] = ['lastRead', 'added', 'title', 'author', 'length'];

const views = [
  { view: 'grid', name: 'Grid', Icon: LayoutGrid },
  { view: 'list', name: 'List', Icon: List },
] as const;

export type ShelfToolbarProps = {
  readonly typed: string;
  readonly onType: (words: string) => void;
  readonly sort: ShelfSort;
  readonly onSort: (sort: ShelfSort) => void;
  readonly view: Preferences['shelfView'];
  readonly onView: (view: Preferences['shelfView']) => void;
  readonly canAdd: boolean;
};

export function ShelfToolbar({ typed, onType, sort, onSort, view, onView, canAdd }: ShelfToolbarProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className="toolbar">
      <search className="toolbar-search">
        <Search size={17} aria-hidden="true" />
        <input
          ref={field}
          type="text"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-label="Filter by title, author, fandom or tag"
          placeholder="Filter by title, author, fandom or tag"
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed !== '') {
              event.preventDefault();
              onType('');
            }
          }}
        />
        {typed === '' ? null : (
          <button
            type="button"
            aria-label="Clear the filter"
            onClick={() => {
              onType('');
              field.current?.focus();
            }}
          >
            <X size={17} aria-hidden="true" />
          </button>
        )}
      </search>
      <div className="toolbar-tools">
        <fieldset className="toolbar-views">
          <legend className="visually-hidden">Show the shelf as</legend>
          {views.map(({ view: name, name: label, Icon }) => (
            <label key={name} title={label}>
              <input
                type="radio"
                name="shelf-view"
                checked={view === name}
                onChange={() => onView(name)}
                aria-label={label}
              />
              <Icon size={18} aria-hidden="true" />
            </label>
          ))}
        </fieldset>
        <Menu
          label="Sort by"
          items={sorts.map((name) => ({
            label: sortNames[name].charAt(0).toUpperCase() + sortNames[name].slice(1),
            isChecked: name === sort,
            onSelect: () => onSort(name),
          }))}
        >
          <span>
            <span className="toolbar-sort-word">Sort: </span>
            {sortNames[sort]}
          </span>
        </Menu>
        {canAdd ? <AddStories className="button button-primary" /> : null}
      </div>
    </div>
  );
}
