// The contents of a book: a list with parts, as the navigation document and the NCX show it.
import { escapeText } from '../markup/escapeText.ts';

/** `label` is plain text; `href` a file of the book. */
export type ContentsEntry = {
  readonly label: string;
  readonly href: string;
  readonly children: readonly ContentsEntry[];
};

const line = (text: string) => escapeText(text.replace(/\s+/g, ' ').trim());

export function contentsList(entries: readonly ContentsEntry[]): string {
  const items = entries.map(({ label, href, children }) => {
    const nested = children.length === 0 ? '' : `\n${contentsList(children)}\n`;
    return `<li><a href="${href}" dir="auto">${line(label)}</a>${nested}</li>`;
  });
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

export function contentsDepth(entries: readonly ContentsEntry[]): number {
  return Math.max(0, ...entries.map(({ children }) => 1 + contentsDepth(children)));
}

/** The NCX asks that two points with one target have one playOrder: a part begins where its first chapter does. */
export function navigationPoints(entries: readonly ContentsEntry[]): string {
  const orders = new Map<string, number>();
  let count = 0;
  const write = ({ label, href, children }: ContentsEntry): string => {
    const order = orders.get(href) ?? orders.size + 1;
    orders.set(href, order);
    count += 1;
    return (
      `<navPoint id="point-${count}" playOrder="${order}"><navLabel><text>${line(label)}</text></navLabel>` +
      `<content src="${href}"/>${children.map(write).join('')}</navPoint>`
    );
  };
  return entries.map(write).join('\n');
}
