// An author's plain texts around a story as markup.
import { escapeText } from '../markup/escapeText.ts';

/** Plain text as paragraphs: an empty line parts them, a line break stays one. */
export function paragraphs(text: string): string {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p dir="auto">${escapeText(paragraph.trim()).replace(/\r?\n/g, '<br/>')}</p>`)
    .join('\n');
}

/** Headings in our words, texts in the author's language. An empty heading is left out, as is one that repeats. */
export function matterMarkup(
  title: string,
  matter: readonly (readonly [heading: string, text: string])[],
  language: string,
): string {
  const sections = matter.map(([heading, text], index) => {
    const isNew = heading !== '' && heading !== matter[index - 1]?.[0];
    const body = `<div lang="${language}" xml:lang="${language}">${paragraphs(text)}</div>`;
    return `<section>${isNew ? `<h2>${heading}</h2>` : ''}${body}</section>`;
  });
  return `<section class="matter">\n<h1>${title}</h1>\n${sections.join('\n')}\n</section>`;
}
