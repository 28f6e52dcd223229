// textContent: a block's characters as the page counts them.
import { decodeEntities } from './blockText.ts';

const tag = /<[^>]*>/g;

/** As the DOM's: nothing stands between its paragraphs or for its broken lines, and nothing is trimmed. */
export function textContent(block: string): string {
  return decodeEntities(block.includes('<') ? block.replace(tag, '') : block);
}
