// ShelfMemory: what the shelf remembers while another screen is shown: its stories, its filter, where it was.
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { useClient, useConnection } from '../host/HostContext.tsx';
import type { ShelfFilter } from '../navigation/route.ts';
import { createShelfPages, type ShelfPages } from './shelfPages.ts';

export type ShelfPlace = {
  words: string;
  scrollTop: number;
  /** The item that the arrow keys stood on. */
  index: number;
  /** The story that was opened from the shelf: the focus comes back to it. */
  openedId: string | null;
};

export type ShelfMemory = {
  readonly pages: ShelfPages;
  /** Each list has a place of its own. */
  readonly placeOf: (filter: ShelfFilter) => ShelfPlace;
  /** The palettes that covers wore on the shelf when they were opened, so that a story's page shows the same cover. */
  readonly palettes: Map<string, number>;
};

const ShelfMemoryContext = createContext<ShelfMemory | null>(null);

export function useShelfMemory(): ShelfMemory {
  const memory = useContext(ShelfMemoryContext);
  if (memory === null) throw new Error('This component stands outside of ShelfMemoryProvider.');
  return memory;
}

export function ShelfMemoryProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const { link } = useConnection();
  const memory = useMemo((): ShelfMemory => {
    const places = new Map<ShelfFilter, ShelfPlace>();
    return {
      pages: createShelfPages(client),
      palettes: new Map(),
      placeOf(filter) {
        const known = places.get(filter);
        if (known !== undefined) return known;
        const place = { words: '', scrollTop: 0, index: 0, openedId: null };
        places.set(filter, place);
        return place;
      },
    };
  }, [client]);
  useEffect(
    () =>
      link.subscribe(() => {
        if (link.isUp()) memory.pages.refresh();
      }),
    [link, memory],
  );
  return <ShelfMemoryContext value={memory}>{children}</ShelfMemoryContext>;
}
