// Fills the templates with epub-gen-memory. It is handed no image, no font and no cover, so it has nothing to fetch.
import type { Chapter, Options } from 'epub-gen-memory';
import { escapeText } from '../markup/escapeText.ts';
import { isRightToLeftLanguage } from './bookLanguage.ts';
import type { BookPage } from './bookPage.ts';
import type { BookPlan } from './bookPlan.ts';
import { contentsDepth, contentsList, navigationPoints } from './contents.ts';
import { stylesheet } from './stylesheet.ts';
import { navigationTemplate, ncxTemplate, packageTemplate, pageTemplate } from './templates.ts';

/** The library rewrites what it is given as `content` and lists the images in it: our markup goes beside it. */
type PageChapter = Chapter & { readonly page: Readonly<Record<string, string | boolean>> };

function chapterOf(page: BookPage): PageChapter {
  return {
    title: page.fileName,
    filename: page.fileName,
    content: '',
    page: {
      language: page.language,
      isRightToLeft: isRightToLeftLanguage(page.language),
      title: escapeText(page.title.replace(/\s+/g, ' ')),
      type: page.type,
      markup: page.markup,
    },
  };
}

function idOf({ fileName }: BookPage): string {
  return `page-${fileName.replace(/\.xhtml$/, '')}`;
}

/** A zip, not compressed, that holds the book without its images. */
export async function renderBook(plan: BookPlan): Promise<Uint8Array> {
  const { EPub } = await import('epub-gen-memory');
  const pages = [...plan.before, ...plan.after];
  const variables = {
    book: plan.metadata,
    language: plan.language,
    isRightToLeft: isRightToLeftLanguage(plan.language),
    pages: pages.map((page) => ({ id: idOf(page), fileName: page.fileName })),
    spine: [...plan.before.map(idOf), 'nav', ...plan.after.map(idOf)],
    // Not "cover": that name would make the library fetch it.
    coverFile: plan.cover,
    pictures: plan.images,
    contents: {
      list: contentsList(plan.contents),
      points: navigationPoints(plan.contents),
      depth: contentsDepth(plan.contents),
    },
  };
  const options: Options & typeof variables = {
    ...variables,
    title: plan.metadata.title,
    // The library insists on a date and would take today's; no template of ours shows it.
    date: plan.metadata.modified,
    css: stylesheet,
    chapterXHTML: pageTemplate,
    contentOPF: packageTemplate,
    tocXHTML: navigationTemplate,
    tocNCX: ncxTemplate,
    fonts: [],
    retryTimes: 1,
    verbose: false,
  };
  const book = await new EPub(options, pages.map(chapterOf)).render();
  const zip = await book.generateAsync({ type: 'uint8array', compression: 'STORE' });
  return zip as Uint8Array;
}
