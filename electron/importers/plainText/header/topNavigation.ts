// withoutTopNavigation: a site's menu above a story's header, taken out of its way and kept as front matter.
import type { FrontMatter } from '../../../../shared/story/story.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { isRowOfPartLinks } from '../headings/partLinks.ts';
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { isMenu, isNavigation } from '../matter/backMatterKinds.ts';
import { isOneLineHeader } from './readOneLineHeader.ts';

export type TopNavigation = { readonly lines: readonly string[]; readonly front: readonly FrontMatter[] };

const farthestLook = 24;
const address = /^[\s<([]*(?:https?:\/\/|www\.)/i;
const counter =
  /^\W*you(?:['’]re| are)\s+(?:the\s+)?(?:visitor|guest|reader)\s+(?:number\s+|no\.?\s*|#\s*)?[\d,.]{1,12}(?:st|nd|rd|th)?\b.{0,60}$/i;
/** What a free host wrote above every page: its name, and the address there. */
const host =
  /^\W{0,4}(?:welcome to\s+)?(?:(?:yahoo!?\s+geocities|(?:geocities|angelfire|tripod|fortunecity|xoom)\.com)(?:\s*[-–—:|]\s*\S{1,60})?|(?:geocities|angelfire|tripod|fortunecity|xoom)\s*[-–—:|]\s*[^\s/.]{1,40}[/.]\S{1,40})\s*$/i;
/** A site's welcome, and no title: "Welcome to Paradise" stands above "by". */
const welcome =
  /^\W{0,4}welcome\s+to\s+(?:.{1,60}!+|.{0,50}\b(?:page|site|website|shrine|archive|home|homepage|library|corner|world|fan\s?fics?|fan\s?fiction)\b.{0,20})\W{0,4}$/i;
const nameBelow = /^\W{0,4}(?:written\s+)?by\b/i;
const workPage = /^\s*(?:work header|skip header|main content|archive of our own)/i;

const writtenBelow = (lines: readonly string[], index: number) =>
  lines.slice(index + 1, index + farthestLook).find((line) => line !== '') ?? '';

/** Its lines become blank ones, so that all others keep their numbers. A single word may be the title: "Home". */
export function withoutTopNavigation(lines: readonly string[]): TopNavigation {
  const none = { lines, front: [] };
  const menu: number[] = [];
  let hasBars = false;
  for (let index = 0; index < Math.min(lines.length, farthestLook); index += 1) {
    const line = lines[index] ?? '';
    if (workPage.test(line)) return none;
    if (line === '' || (isRule(line) && !/[\p{L}\p{N}]/u.test(line))) continue;
    if (counter.test(line) || (line.length <= 100 && host.test(line))) {
      menu.push(index);
      hasBars = true;
      continue;
    }
    if (line.length <= 100 && welcome.test(line) && !nameBelow.test(writtenBelow(lines, index))) {
      menu.push(index);
      continue;
    }
    if (!isNavigation(line) || address.test(line) || parseHeading(line) !== null) break;
    if (isOneLineHeader(line)) break;
    menu.push(index);
    hasBars ||= isMenu(line) || isRowOfPartLinks(line);
  }
  if (menu.length === 0 || !(hasBars || menu.length >= 3)) return none;
  const taken = new Set(menu);
  const rest = lines.map((line, index) => (taken.has(index) ? '' : line));
  if (!rest.some((line) => /[\p{L}\p{N}]/u.test(line))) return none;
  const text = menu.map((index) => foldSpaces(lines[index] ?? '')).join('\n');
  return { lines: rest, front: [{ kind: 'other', text }] };
}
