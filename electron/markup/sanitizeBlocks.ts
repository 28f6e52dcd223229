// sanitizeBlocks: the first gate. Only what the story markup's table names comes in.
import type { Attributes, IOptions, Transformer } from 'sanitize-html';
import {
  droppedWithContent,
  globalAttributes,
  imagePattern,
  linkPattern,
  storyClasses,
  storyElements,
} from '../../shared/story/markup.ts';
import { splitBlocks } from './splitBlocks.ts';

const identifier = /^[A-Za-z][\w.-]*$/;
const valuePatterns: Readonly<Record<string, RegExp>> = {
  lang: /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/,
  dir: /^(?:ltr|rtl|auto)$/,
  id: identifier,
  href: linkPattern,
  src: imagePattern,
  width: /^\d{1,5}$/,
  height: /^\d{1,5}$/,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  start: /^-?\d{1,9}$/,
  value: /^-?\d{1,9}$/,
  type: /^[1aAiI]$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
};

function withKnownValues(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => valuePatterns[name]?.test(value) ?? true),
  );
}

const keepKnownValues: Transformer = (tagName, attributes) => ({
  tagName,
  attribs: withKnownValues(attributes),
});

/** An image that the story does not carry is named instead of fetched. */
const keepOwnImage: Transformer = (tagName, attributes) => {
  const attribs = withKnownValues(attributes);
  if (attribs.src !== undefined) return { tagName, attribs };
  return { tagName: 'span', attribs: { class: 'image-absent' }, text: attributes.alt ?? '' };
};

const options: IOptions = {
  allowedTags: Object.keys(storyElements),
  allowedAttributes: { ...mutable(storyElements), '*': [...globalAttributes] },
  allowedClasses: { '*': [...storyClasses] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nonTextTags: [...droppedWithContent],
  nestingLimit: 100,
  transformTags: { '*': keepKnownValues, img: keepOwnImage },
};

function mutable(table: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(table).map(([name, attributes]) => [name, [...attributes]]));
}

const preformatted = /<pre[ >][\s\S]*?<\/pre>/g;

/** One line: a line break means something in preformatted text only. */
function onOneLine(markup: string): string {
  return markup
    .replace(preformatted, (text) => text.replaceAll('\n', '&#10;'))
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll(' />', '/>');
}

/** Mended nesting may show itself only when it is read again; this is as deep as that goes. */
const mostPasses = 4;

/**
 * HTML in, blocks of story markup out: each one top-level element on one line, in XML's spelling. What the table does
 * not name is unwrapped and its text kept. A block may fall into several, or vanish. Blocks that were sanitized before
 * come back as they are.
 */
export async function sanitizeBlocks(blocks: readonly string[]): Promise<readonly string[]> {
  const { default: sanitizeHtml } = await import('sanitize-html');
  const pass = (block: string, passes: number): readonly string[] => {
    const clean = splitBlocks(onOneLine(sanitizeHtml(block, options)));
    if (passes === 1 || (clean.length === 1 && clean[0] === block)) return clean;
    return clean.flatMap((each) => pass(each, passes - 1));
  };
  return blocks.flatMap((block) => pass(block, mostPasses));
}
