// splitBlocks: well-formed story markup cut into its top-level elements.

const tag = /<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g;

/** These may stand alone in a chapter; whatever else stands at the top is gathered into paragraphs. */
const blockElements = new Set(
  'p h2 h3 h4 hr blockquote div aside section ul ol dl table figure pre details'.split(' '),
);

/** `markup` must be well-formed, as sanitize-html writes it. Text between blocks becomes paragraphs; none is lost. */
export function splitBlocks(markup: string): readonly string[] {
  const blocks: string[] = [];
  let depth = 0;
  let loose = '';
  let blockStart = -1;
  let from = 0;
  const flush = () => {
    if (loose.trim() !== '') blocks.push(`<p>${loose.trim()}</p>`);
    loose = '';
  };
  for (const match of markup.matchAll(tag)) {
    const [whole, closes, name = '', closesItself] = match;
    const end = match.index + whole.length;
    const isTop = depth === 0 && closes === '';
    if (isTop && blockElements.has(name)) {
      loose += markup.slice(from, match.index);
      flush();
      from = match.index;
      blockStart = match.index;
    }
    if (closes === '/') depth -= 1;
    else if (closesItself === '') depth += 1;
    if (depth === 0 && blockStart >= 0) {
      blocks.push(markup.slice(blockStart, end));
      blockStart = -1;
      from = end;
    }
  }
  loose += markup.slice(from);
  flush();
  return blocks;
}
