// Sidebar: the lists of the shelf with their counts; on a narrow window a bar on top.
import { Settings } from 'lucide-react';
import type { ShelfPage } from '../../shared/contract/records.ts';
import { hrefOf, type ShelfFilter } from '../navigation/route.ts';
import { formatCount } from '../ui/readingTime.ts';
import './sidebar.css';

const lists: readonly { readonly filter: ShelfFilter; readonly name: string }[] = [
  { filter: 'all', name: 'Shelf' },
  { filter: 'reading', name: 'Reading' },
  { filter: 'unread', name: 'Unread' },
  { filter: 'finished', name: 'Finished' },
];

export function listName(filter: ShelfFilter): string {
  return lists.find((list) => list.filter === filter)?.name ?? 'Shelf';
}

export type SidebarProps = {
  readonly filter: ShelfFilter;
  /** Null until they are known. */
  readonly counts: ShelfPage['counts'] | null;
};

export function Sidebar({ filter, counts }: SidebarProps) {
  return (
    <header className="sidebar">
      <p className="sidebar-name">Fanfolio</p>
      <nav aria-label="Lists">
        <ul className="sidebar-lists">
          {lists.map((list) => (
            <li key={list.filter}>
              <a
                href={hrefOf({ kind: 'shelf', filter: list.filter })}
                className="sidebar-link"
                aria-current={list.filter === filter ? 'page' : undefined}
              >
                <span>{list.name}</span>
                <span className="sidebar-count">
                  {counts === null ? '' : formatCount(counts[list.filter])}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <a href={hrefOf({ kind: 'settings' })} className="sidebar-link sidebar-settings" aria-label="Settings">
        <span className="sidebar-settings-word">Settings</span>
        <Settings size={18} aria-hidden="true" />
      </a>
    </header>
  );
}
