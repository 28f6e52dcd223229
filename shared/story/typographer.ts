// typographer: walks the elements of a chapter beside whoever reads them, and sets each paragraph as a whole.
import { type TypographicRun, typographicRuns } from './typography.ts';

/**
 * Told of elements and texts in their order. A mark that opens in one element and closes in another is set right,
 * since a paragraph is set once it has ended: `change` is called then, for texts that are to be another one.
 */
export type Typographer = {
  readonly enter: (element: string, language: string | null) => void;
  readonly leave: (element: string) => void;
  readonly text: (text: string, change: (typographic: string) => void) => void;
  /** A thing in the line that is no text: a picture. */
  readonly thing: () => void;
  readonly end: () => void;
};

const paragraphs: ReadonlySet<string> = new Set(
  (
    'p h1 h2 h3 h4 hr blockquote div header aside section ul ol li dl dt dd table caption thead tbody tfoot tr th td ' +
    'figure figcaption pre details summary'
  ).split(' '),
);
const code: ReadonlySet<string> = new Set(['pre', 'code', 'kbd', 'samp']);
/** Words beside the line: a reading above it, the number of a note. */
const beside: ReadonlySet<string> = new Set(['rt', 'rp', 'sup', 'sub']);

type Change = (typographic: string) => void;

/** `language` is that of the text where no element names another. */
export function createTypographer(language: string | null): Typographer {
  const languages: (string | null)[] = [];
  let runs: TypographicRun[] = [];
  let changes: (Change | null)[] = [];
  let codeDepth = 0;
  let besideDepth = 0;
  let listDepth = 0;

  function settle(): void {
    if (runs.length === 0) return;
    const own = languages.findLast((each) => each !== null) ?? language;
    const set = typographicRuns(runs, own, listDepth > 0);
    for (const [index, run] of runs.entries()) {
      const text = set[index];
      if (text !== undefined && text !== run.text) changes[index]?.(text);
    }
    runs = [];
    changes = [];
  }

  function add(text: string, change: Change | null): void {
    runs.push({ text, isFixed: change === null });
    changes.push(change);
  }

  return {
    enter(element, own) {
      const isParagraph = paragraphs.has(element);
      if (isParagraph) settle();
      // A word in another language stands in a paragraph of the first.
      if (isParagraph) languages.push(own);
      if (element === 'br') add('\n', null);
      if (element === 'li') listDepth += 1;
      if (code.has(element)) codeDepth += 1;
      if (beside.has(element)) besideDepth += 1;
    },
    leave(element) {
      if (paragraphs.has(element)) {
        settle();
        languages.pop();
      }
      if (element === 'li') listDepth -= 1;
      if (code.has(element)) codeDepth -= 1;
      if (beside.has(element)) besideDepth -= 1;
    },
    text(text, change) {
      if (besideDepth === 0) add(text, codeDepth > 0 ? null : change);
    },
    thing: () => add('\ufffc', null),
    end: settle,
  };
}
