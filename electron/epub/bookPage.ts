// BookPage: one XHTML document of a book.
export type BookPage = {
  readonly fileName: string;
  /** Plain text, for the document's title. */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The EPUB structural semantics of the page (epub:type). */
  readonly type: string;
  readonly markup: string;
};
