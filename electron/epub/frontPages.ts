// The pages before a story: cover, title, rating and warnings, and what the author says beforehand.

import { type WarningScreen, warningScreenFor } from '../../shared/reading/warningPolicy.ts';
import { ratingHeading, ratingSource, warningLines } from '../../shared/reading/warningSentences.ts';
import { archiveTopics, archiveWarningName } from '../../shared/story/archiveWarning.ts';
import { matterName } from '../../shared/story/matterName.ts';
import { displayAuthors, displayTitle, type Metadata } from '../../shared/story/metadata.ts';
import type { Story } from '../../shared/story/story.ts';
import { escapeAttribute, escapeText } from '../markup/escapeText.ts';
import type { BookPage } from './bookPage.ts';
import { matterMarkup, paragraphs } from './matterMarkup.ts';

const ownLanguage = 'en';

export function coverPage(story: Story, image: string): BookPage {
  const alt = `Cover: ${displayTitle(story.metadata)}, by ${displayAuthors(story.metadata)}`;
  return {
    fileName: 'cover.xhtml',
    title: 'Cover',
    language: ownLanguage,
    type: 'cover',
    markup: `<div class="cover"><img src="${image}" alt="${escapeAttribute(alt)}"/></div>`,
  };
}

function facts(metadata: Metadata, words: number): readonly (readonly [string, string])[] {
  const status = { complete: 'Complete', inProgress: 'In progress', unknown: '' }[metadata.status];
  const all: readonly (readonly [string, string])[] = [
    ['Fandom', metadata.fandoms.join(', ')],
    [
      'Series',
      metadata.series.map(({ name, index }) => (index === null ? name : `${name}, part ${index}`)).join('; '),
    ],
    ['Together', metadata.relationships.join(', ')],
    ['Characters', metadata.characters.join(', ')],
    ['Categories', metadata.categories.join(', ')],
    ['Tags', metadata.tags.join(', ')],
    ['Length', `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}`],
    ['Status', status],
    ['Published', metadata.published ?? ''],
    ['Updated', metadata.updated ?? ''],
  ];
  return all.filter(([, value]) => value !== '');
}

export function titlePage(story: Story, language: string): BookPage {
  const { metadata } = story;
  const summary = metadata.summary?.trim() ?? '';
  const list = facts(metadata, story.words).map(
    ([name, value]) => `<dt>${name}</dt><dd dir="auto">${escapeText(value)}</dd>`,
  );
  const source = metadata.source.url ?? '';
  const link = /^https?:\/\//.test(source) && URL.canParse(source) ? new URL(source).href : null;
  const from =
    link === null ? '' : `<dt>From</dt><dd><a href="${escapeAttribute(link)}">${escapeText(link)}</a></dd>`;
  return {
    fileName: 'title.xhtml',
    title: displayTitle(metadata),
    language: ownLanguage,
    type: 'titlepage',
    markup: [
      `<header class="title" lang="${language}" xml:lang="${language}">`,
      `<h1 dir="auto">${escapeText(displayTitle(metadata).trim() || displayTitle({ title: null }))}</h1>`,
      `<p class="byline" dir="auto">${escapeText(displayAuthors(metadata))}</p>`,
      '</header>',
      ...(summary === ''
        ? []
        : [`<div class="summary" lang="${language}" xml:lang="${language}">${paragraphs(summary)}</div>`]),
      `<dl class="facts">${list.join('\n')}${from}</dl>`,
    ].join('\n'),
  };
}

/** The screen of a story that needs none: the four topics, not listed. */
function calmScreen(metadata: Metadata): WarningScreen {
  const topics = archiveTopics.map((topic) => ({ topic, state: 'notListed' as const }));
  return { rating: metadata.rating, isGatedByRating: false, topics, authorWords: [] };
}

const sameWords = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What an author writes of warnings, each once, verbatim. */
function authorWords(story: Story): readonly string[] {
  const inFront = story.front.filter(({ kind }) => kind === 'warning').map(({ text }) => text);
  const all = [...story.metadata.warnings.author, ...inFront].filter((text) => text.trim() !== '');
  return all.filter((text, index) => all.findIndex((each) => sameWords(each) === sameWords(text)) === index);
}

export function warningsPage(story: Story, language: string): BookPage {
  const { metadata } = story;
  const { rating, warnings } = metadata;
  const lines = warningLines(warningScreenFor(metadata) ?? calmScreen(metadata), warnings.stated);
  const isClear = warnings.archive.includes('none') && lines.every(({ state }) => state === 'notListed');
  const shown = isClear ? [{ heading: archiveWarningName('none'), sentence: 'So the author says.' }] : lines;
  const words = authorWords(story);
  const verbatim = words.map(
    (text) => `<blockquote lang="${language}" xml:lang="${language}">${paragraphs(text)}</blockquote>`,
  );
  return {
    fileName: 'warnings.xhtml',
    title: 'Rating and warnings',
    language: ownLanguage,
    type: 'preamble',
    markup: [
      '<section class="warnings">',
      '<h1>Rating and warnings</h1>',
      `<p><strong>${escapeText(ratingHeading(rating) ?? 'No rating stated')}</strong><br/>`,
      `${escapeText(ratingSource(rating, metadata.source))}</p>`,
      ...shown.map(
        ({ heading, sentence }) =>
          `<p><strong>${escapeText(heading)}</strong><br/>${escapeText(sentence)}</p>`,
      ),
      ...(words.length === 0 ? [] : ['<h2>In the author’s words</h2>', ...verbatim]),
      '</section>',
    ].join('\n'),
  };
}

/** Null when nothing is left to say: warnings have their page, and the summary stands on the title page. */
export function frontMatterPage(story: Story, language: string): BookPage | null {
  const summary = sameWords(story.metadata.summary ?? '');
  const matter = story.front.filter(
    ({ kind, text }) =>
      kind !== 'warning' && text.trim() !== '' && !(kind === 'summary' && sameWords(text) === summary),
  );
  if (matter.length === 0) return null;
  return {
    fileName: 'front.xhtml',
    title: 'Before the story',
    language: ownLanguage,
    type: 'frontmatter',
    markup: matterMarkup(
      'Before the story',
      matter.map(({ kind, text }) => [kind === 'other' ? '' : matterName(kind), text]),
      language,
    ),
  };
}
