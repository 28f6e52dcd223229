// The files that chapters become: one each, and a few for a chapter that no e-ink device could lay out whole.
import type { EpubChapter } from './epubInput.ts';
import { type TidyOptions, tidyMarkup } from './tidyMarkup.ts';

export type ChapterFile = {
  readonly fileName: string;
  readonly chapter: EpubChapter;
  /** False for the rest of a chapter that was cut. */
  readonly isStart: boolean;
  readonly markup: string;
};

/**
 * Devices with Adobe's engine lay out a file at once and give up near 300 kB; others take seconds to open one. A
 * chapter above this is cut between blocks, at a scene break where one is near.
 */
const mostBytes = 240_000;
/** A scene break counts as near in the last part of a file. */
const nearShare = 0.6;

const sceneBreak = /^<hr\b/;

function bytesOf(text: string): number {
  return Buffer.byteLength(text) + 1;
}

/** The index of the first block of each piece. */
function cutsOf(blocks: readonly string[]): readonly number[] {
  const cuts = [0];
  let bytes = 0;
  let near = -1;
  let nearBytes = 0;
  for (const [index, block] of blocks.entries()) {
    const size = bytesOf(block);
    if (bytes + size > mostBytes && index > (cuts.at(-1) ?? 0)) {
      const isNear = near > (cuts.at(-1) ?? 0);
      cuts.push(isNear ? near : index);
      bytes = isNear ? bytes - nearBytes : 0;
      near = -1;
    }
    bytes += size;
    if (sceneBreak.test(block) && bytes > mostBytes * nearShare) [near, nearBytes] = [index + 1, bytes];
  }
  return cuts;
}

/** From the chapter's id, so that it is the same at every export; an id holds no underscore. */
export function chapterFileName(id: string, piece: number): string {
  return piece === 0 ? `chapter-${id}.xhtml` : `chapter-${id}_${piece + 1}.xhtml`;
}

const href = / href="([\w.-]*\.xhtml|)(?:#([\w.-]+))?"/g;
const identifier = / id="([^"]+)"/g;

/** Where each chapter of the library folder starts in the book, and where each of its ids is. */
type Targets = ReadonlyMap<string, { readonly start: string; readonly ids: ReadonlyMap<string, string> }>;

function targetsOf(files: readonly ChapterFile[]): Targets {
  const targets = new Map<string, { start: string; ids: Map<string, string> }>();
  for (const { chapter, fileName, markup } of files) {
    const source = chapter.entry.file.split('/').at(-1) ?? '';
    const target = targets.get(source) ?? { start: fileName, ids: new Map<string, string>() };
    targets.set(source, target);
    for (const [, id = ''] of markup.matchAll(identifier)) target.ids.set(id, fileName);
  }
  return targets;
}

/** A link whose end is not in the book loses its address and keeps its words. */
function withLinks(file: ChapterFile, targets: Targets): ChapterFile {
  const own = file.chapter.entry.file.split('/').at(-1) ?? '';
  const markup = file.markup.replace(href, (_whole, source: string, id?: string) => {
    const target = targets.get(source === '' ? own : source);
    if (target === undefined) return '';
    if (id === undefined) return ` href="${target.start}"`;
    const fileName = target.ids.get(id);
    if (fileName === undefined) return '';
    return ` href="${fileName === file.fileName ? '' : fileName}#${id}"`;
  });
  return { ...file, markup };
}

export function chapterFiles(
  chapters: readonly EpubChapter[],
  imagePath: TidyOptions['imagePath'],
): readonly ChapterFile[] {
  const files = chapters.flatMap((chapter) => {
    const ids = new Set<string>();
    const blocks = chapter.blocks.map((block) => tidyMarkup(block, { imagePath, ids }));
    const cuts = cutsOf(blocks);
    return cuts.map((from, piece) => ({
      fileName: chapterFileName(chapter.entry.id, piece),
      chapter,
      isStart: piece === 0,
      markup: blocks.slice(from, cuts[piece + 1]).join('\n'),
    }));
  });
  const targets = targetsOf(files);
  return files.map((file) => withLinks(file, targets));
}
