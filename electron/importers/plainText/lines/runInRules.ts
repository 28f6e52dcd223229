// partedByRules: a paragraph that a rule has run into, cut where the rule stands.
import type { RepairLog } from '../repairs/repairLog.ts';
import { framedWords, withoutLeadingRule, withoutTrailingRule } from './rules.ts';
import { smallRuleSigns, smallRulesIn } from './smallRules.ts';

/** `line` is the number of the line that it begins on. */
export type RulePiece = { readonly isRule: boolean; readonly text: string; readonly line: number };

const edgeSigns = '*~=#_-+<>xX⁂';
const innerRules = ['***', '* *', '*  ', '~~~', '=====', '#####', '________', '⁂', ...smallRuleSigns];
const inside =
  /([.!?…]["”’')*_]{0,3})[ \u00a0]{1,9}(\*{3,40}|\*(?:[ \u00a0]{1,9}\*){2,20}|~{3,40}|={5,40}|#{5,40}|_{8,40}|-{8,40}|⁂)[ \u00a0]{1,9}(?=["“„«‘'([—–*_-]{0,2}[\p{Lu}\d])/gu;
const longestFrame = 120;
const hasWord = /[\p{L}\p{N}]/u;

/** `isFrame` is the far half of a rule that stands around a label. */
type Cut = { readonly from: number; readonly to: number; readonly isFrame?: boolean };

function cutsIn(text: string, dashesPart: () => boolean): readonly Cut[] {
  const frame = framedWords(text);
  if (frame !== null)
    return [
      { from: 0, to: frame.from },
      { from: frame.to, to: text.length, isFrame: true },
    ];
  const cuts: Cut[] = [];
  const afterRule = withoutLeadingRule(text);
  if (afterRule !== null) cuts.push({ from: 0, to: text.length - afterRule.length });
  for (const match of text.matchAll(inside))
    cuts.push({ from: match.index + (match[1] ?? '').length, to: match.index + match[0].length });
  cuts.push(...smallRulesIn(text, dashesPart));
  const beforeRule = withoutTrailingRule(text);
  // A rule at both ends frames what stands between, and parts it from what came before.
  if (beforeRule !== null)
    cuts.push({
      from: beforeRule.length,
      to: text.length,
      isFrame: afterRule !== null && text.length < longestFrame,
    });
  return cuts.toSorted((one, other) => one.from - other.from);
}

/** Spares nearly every paragraph the closer look. */
export function mayHoldRule(text: string): boolean {
  if (text.length < 4) return false;
  const [first, last] = [text.charAt(0), text.charAt(text.length - 1)];
  return (
    edgeSigns.includes(first) || edgeSigns.includes(last) || innerRules.some((rule) => text.includes(rule))
  );
}

/**
 * At a paragraph's edge, or between two of its sentences. What the reader has switched off stays in the text. `lineOf`
 * gives the number of the line of a place; `dashesPart` tells whether five dashes are a rule in this document.
 */
export function partedByRules(
  text: string,
  lineOf: (at: number) => number,
  log: RepairLog,
  dashesPart: () => boolean,
): readonly RulePiece[] {
  const pieces: RulePiece[] = [];
  let from = 0;
  let line = lineOf(0);
  const addText = (to: number) => {
    const words = text.slice(from, to).trim();
    if (words !== '') pieces.push({ isRule: false, text: words, line });
  };
  for (const cut of cutsIn(text, dashesPart)) {
    if (cut.from < from) continue;
    const written = text.slice(cut.from, cut.to).trim();
    const place = lineOf(cut.from);
    if (!log.mend('sceneBreak', place, hasWord.test(written) ? written : '', '')) continue;
    addText(cut.from);
    if (cut.isFrame !== true) pieces.push({ isRule: true, text: written, line: place });
    from = cut.to;
    line = lineOf(from);
  }
  if (from === 0) return [{ isRule: false, text, line }];
  addText(text.length);
  return pieces;
}
