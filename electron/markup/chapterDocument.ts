// chapterDocument: a chapter as a whole XHTML document that any browser opens, one block a line.
import { AppError } from '../../shared/errors.ts';
import { escapeAttribute, escapeText } from './escapeText.ts';

export type ChapterDocument = {
  /** The heading; null for none. */
  readonly title: string | null;
  readonly part: string | null;
  readonly storyTitle: string;
  /** BCP 47; null when not known. */
  readonly language: string | null;
  /** Sanitized story markup, each without a newline. */
  readonly blocks: readonly string[];
};

const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>';
const style =
  '<style>body{max-width:36em;margin:2em auto;padding:0 1em;font-family:serif;line-height:1.5}' +
  'p{margin:0;text-indent:1.5em}hr.scene{width:30%;margin:1.5em auto}img{max-width:100%}pre{white-space:pre-wrap}</style>';
const bodyStart = '<body>';
const bodyEnd = '</body>';
const documentEnd = '</html>';
/** Declaration, doctype, html, head, title, style, end of head, body, header. */
const linesBefore = 9;

function headerLine({ part, title }: ChapterDocument): string {
  const partMarkup = part === null ? '' : `<p class="part">${escapeText(part)}</p>`;
  const titleMarkup = title === null ? '' : `<h1>${escapeText(title)}</h1>`;
  return `<header>${partMarkup}${titleMarkup}</header>`.replaceAll('\n', ' ');
}

// Story markup names images from the story's folder; the document lies one folder below it.
const imageInStory = /(<img [^>]*?\bsrc=")(images\/)/g;
const imageInDocument = /(<img [^>]*?\bsrc=")\.\.\/(images\/)/g;

/** UTF-8 is to be used for the bytes, as the declaration says. */
export function writeChapterDocument(chapter: ChapterDocument): string {
  if (chapter.blocks.some((block) => block === '' || block.includes('\n')))
    throw new AppError('internal', 'A block of a chapter is not exactly one line.');
  const language = chapter.language === null ? '' : escapeAttribute(chapter.language);
  const languages = language === '' ? '' : ` lang="${language}" xml:lang="${language}"`;
  const heading = chapter.title ?? chapter.part;
  const title = heading === null ? chapter.storyTitle : `${heading} · ${chapter.storyTitle}`;
  return [
    xmlDeclaration,
    '<!DOCTYPE html>',
    `<html xmlns="http://www.w3.org/1999/xhtml"${languages}>`,
    '<head>',
    `<title>${escapeText(title).replaceAll('\n', ' ')}</title>`,
    style,
    '</head>',
    bodyStart,
    headerLine(chapter),
    ...chapter.blocks.map((block) => block.replace(imageInStory, '$1../$2')),
    bodyEnd,
    documentEnd,
    '',
  ].join('\n');
}

/** The blocks, as they were written. Throws AppError('storyDamaged') when the document is cut or not one of ours. */
export function readChapterDocument(text: string): readonly string[] {
  const lines = text.split('\n');
  const end = lines.length - 3;
  const isOurs =
    lines[0] === xmlDeclaration &&
    lines[2]?.startsWith('<html xmlns="http://www.w3.org/1999/xhtml"') === true &&
    lines[linesBefore - 2] === bodyStart &&
    lines[linesBefore - 1]?.startsWith('<header>') === true &&
    end >= linesBefore &&
    lines[end] === bodyEnd &&
    lines[end + 1] === documentEnd &&
    lines[end + 2] === '';
  const blocks = lines.slice(linesBefore, end);
  if (!isOurs || blocks.some((block) => !block.startsWith('<') || !block.endsWith('>')))
    throw new AppError('storyDamaged', 'The file of a chapter is cut short or was changed.');
  return blocks.map((block) => block.replace(imageInDocument, '$1$2'));
}
