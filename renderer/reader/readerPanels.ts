// ReaderPanel: what can be opened over the page, one at a time.
export type ReaderPanel = 'contents' | 'search' | 'marks' | 'type' | 'keys';
