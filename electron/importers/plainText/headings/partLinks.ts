// isRowOfPartLinks: "Part 1 | Part 2 | Part 3", the links from one page of a story to the others.
import { chapterWords, partWords } from './headingWords.ts';
import { numeralValue } from './numeralValue.ts';

const longest = 300;
const words: ReadonlySet<string> = new Set([...Object.keys(chapterWords), ...Object.keys(partWords)]);
const linkForm =
  /^[[(<\s]{0,4}(?:(\p{L}{2,12})\.?\s{0,3}#?)?(\d{1,3}|[IVXLC]{1,7}|\p{L}{2,9})[\])>\s]{0,4}$/u;

type Link = { readonly word: string | null; readonly number: number };

function linkOf(phrase: string): Link | null {
  const [, word, written = ''] = linkForm.exec(phrase) ?? [];
  const number = numeralValue(written);
  if (number === null || (word !== undefined && !words.has(word.toLowerCase()))) return null;
  return { word: word?.toLowerCase() ?? null, number };
}

const longestOther = 30;

/** Two phrases or more count with one word, and others are as short as links: "Part 1 | The Road" is a heading. */
export function isRowOfPartLinks(line: string): boolean {
  if (line.length > longest || !line.includes('|')) return false;
  const phrases = line.split('|').filter((phrase) => phrase.trim() !== '');
  const links = phrases.map(linkOf);
  const word = links[0]?.word ?? null;
  if (word === null) return false;
  const counted = links.filter((link) => link?.word === word);
  // "Part 1 | 2 | 3"
  const areBare = links.length > 2 && links.slice(1).every((link) => link !== null && link.word === null);
  const numbers = (areBare ? links : counted).map((link) => link?.number);
  const areShort = phrases.every((phrase) => phrase.trim().length <= longestOther);
  return numbers.length > 1 && new Set(numbers).size === numbers.length && areShort;
}
