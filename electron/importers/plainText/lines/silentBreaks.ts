// withSilentBreaks: "..." alone on a line, where the document parts its scenes so.

import type { RepairLog } from '../repairs/repairLog.ts';
import type { BodyItem } from './bodyItem.ts';
import { isSpeech } from './lineSigns.ts';

const dots = /^(?:\.{3,12}|(?:\. ?){3,12}|…{1,4}|(?:… ?){1,4}|\[(?:\.{3}|…)\])$/;
const longest = 24;
/** Once may be a silence; twice and more, never in talk, is a habit. */
const fewest = 2;

const row = /^(?:\.|([@%&$])\1{2,40}|XXX)$/;
const shortestBeside = 30;

/** A paragraph of some length that ends as one does: no signature, no label. */
export function isParagraph(item: BodyItem | undefined): boolean {
  if (item?.kind !== 'text' || item.lines.length > 1 || item.form !== undefined) return false;
  const text = item.lines[0] ?? '';
  return text.length >= shortestBeside && /[.!?…]["”’»)*_]{0,2}$/.test(text.slice(-4));
}

const label = /^(?:\[[^[\]]{2,60}\]|~{1,3}[^~]{2,60}~{1,3}|.{2,40}\bP\.?O\.?V\.?:?)$/i;
const longestLabel = 70;

/** "[Orla's POV]", "~Flashback~": what is written above a scene. */
function isSceneLabel(item: BodyItem | undefined): boolean {
  if (item?.kind !== 'text' || item.lines.length > 1) return false;
  const text = item.lines[0] ?? '';
  return text.length <= longestLabel && label.test(text);
}

/** A stop, a row of one sign, "XXX", alone between two paragraphs and blank lines, as nobody writes within a scene. */
export function withRowBreaks(items: readonly BodyItem[], log: RepairLog): readonly BodyItem[] {
  return items.map((item, index) => {
    if (item.kind !== 'text' || item.lines.length > 1 || item.form !== undefined || item.gap === 0)
      return item;
    const [written = ''] = item.lines;
    const next = items[index + 1];
    if (written.length > longest || !row.test(written) || next === undefined || next.gap === 0) return item;
    if (!isParagraph(items[index - 1])) return item;
    if (!isParagraph(next) && (written.length < 3 || written === 'XXX' || !isSceneLabel(next))) return item;
    // A row has no words to be known by, the paragraph below it has. Where it has letters, it is listed as all rules are.
    if (written !== 'XXX' && !log.mend('sceneBreak', next.line - next.gap, '', '')) return item;
    const { line, lastLine, gap } = item;
    return { kind: 'rule', line, lastLine, gap, written };
  });
}

function isDots(item: BodyItem | undefined): boolean {
  if (item?.kind !== 'text' || item.lines.length > 1) return false;
  const text = item.lines[0] ?? '';
  return text.length <= longest && dots.test(text);
}

function isTold(item: BodyItem | undefined): boolean {
  return item?.kind === 'text' && !isSpeech(item.lines[0] ?? '');
}

/** They are silences of someone who is spoken to where other rules part the scenes, or where talk stands around them. */
export function withSilentBreaks(items: readonly BodyItem[], log: RepairLog): readonly BodyItem[] {
  const places = items.flatMap((item, index) => (isDots(item) ? [index] : []));
  if (places.length < fewest) return items;
  const hasRules = items.some(
    (item, index) => item.kind === 'rule' && index > 0 && items[index + 1]?.kind === 'text',
  );
  const told = places.filter((index) => isTold(items[index - 1]) || isTold(items[index + 1]));
  if (hasRules || told.length < places.length * 0.8) return items;
  const breaks = new Set(places);
  return items.map((item, index) => {
    const isBreak = breaks.has(index) && index > 0 && index < items.length - 1;
    if (!isBreak || item.kind !== 'text' || !log.mend('sceneBreak', item.line, '', '')) return item;
    const { line, lastLine, gap } = item;
    return { kind: 'rule', line, lastLine, gap, written: item.lines[0] ?? '' };
  });
}
