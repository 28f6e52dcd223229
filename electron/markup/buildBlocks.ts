// The blocks of a story, built from inline markup: one block is one line.
import { escapeText } from './escapeText.ts';

/** `inline` is escaped inline markup; its line breaks must already be `<br/>` or spaces. */
export function paragraphBlock(inline: string, className?: 'lost-line' | 'verse' | 'verse letter'): string {
  return className === undefined ? `<p>${inline}</p>` : `<p class="${className}">${inline}</p>`;
}

export function headingBlock(level: 2 | 3 | 4, inline: string): string {
  return `<h${level}>${inline}</h${level}>`;
}

/** Numbered from `first` on; null makes a list of bullets. */
export function listBlock(items: readonly string[], first: number | null = null): string {
  const points = items.map((item) => `<li>${item}</li>`).join('');
  if (first === null) return `<ul>${points}</ul>`;
  return first === 1 ? `<ol>${points}</ol>` : `<ol start="${first}">${points}</ol>`;
}

/** `blocks` are complete blocks. */
export function quoteBlock(blocks: readonly string[]): string {
  return `<blockquote>${blocks.join('')}</blockquote>`;
}

/** `text` is plain: a preformatted block keeps its lines, and stays one line of the file. */
export function preformattedBlock(text: string): string {
  return `<pre>${escapeText(text).replaceAll('\n', '&#10;')}</pre>`;
}

/** An author's note in its chapter; `blocks` are complete blocks. */
export function noteBlock(place: 'before' | 'after', blocks: readonly string[]): string {
  return `<aside class="note ${place}">${blocks.join('')}</aside>`;
}
