// smallRulesIn: short drawn rules between two sentences of a paragraph: `~*~`, `-=-=-`, `-----`.

export type SmallRule = { readonly from: number; readonly to: number };

/** Spares nearly every paragraph the closer look. */
export const smallRuleSigns = ['~*', '*~', '-*-', '-=', '=-', '-----'];

const between =
  /(?<=[.!?…]["”’)*_]{0,3})[ \u00a0]{1,9}([~*=+#-]{3,40})[ \u00a0]{1,9}(?=["“„«‘'([—–]{0,2}[\p{Lu}\d])/gu;
const atStart = /^([~*=+#-]{3,40})[ \u00a0]{1,9}(?=["“„«‘'([—–]{0,2}\p{Lu})/u;
const atEnd = /(?<=[.!?…]["”’)*_]{0,3})[ \u00a0]{1,9}([~*=+#-]{3,40})$/u;

const dashes = /^-{5,7}$/;
const dashesInLine = /(?:^|\s)-{5,7}(?=\s|$)/;
const fewestDashes = 3;
/** Who breaks off at every tenth line writes as they talk. */
const mostDashes = 1 / 15;
/** "Mr. ----- of N. -----": what is not to be told, in an old book. */
const abbreviation = /(?:^|[\s("“])(?:Mrs?|Ms|Mme|Dr|St|Capt|Lt|Col|Gen|Maj|Sgt|Prof|Rev|Sir|No|\p{Lu})\.$/u;

/** Two signs by turns, the same from both ends; of three, only those that are no face. */
function isDrawnByTurns(signs: string): boolean {
  if (new Set(signs).size < 2 || (signs.length === 3 && !/^(?:~\*~|\*~\*|-\*-)$/.test(signs))) return false;
  return [...signs].reverse().join('') === signs;
}

/** Five dashes may be a long silence now and then, or always; as a rule they are few, and more than one or two. */
export function hasDashRules(lines: readonly string[]): boolean {
  let found = 0;
  for (const line of lines) if (line.includes('-----') && dashesInLine.test(line)) found += 1;
  return found >= fewestDashes && found <= lines.length * mostDashes;
}

/** What is said aloud is not parted: tells, from place to later place, whether a quotation is open. */
function createSpeechCount(text: string) {
  let [at, straight, curly] = [0, 0, 0];
  return (to: number): boolean => {
    for (; at < to; at += 1) {
      const sign = text.charAt(at);
      if (sign === '"') straight += 1;
      else if (sign === '“') curly += 1;
      else if (sign === '”') curly -= 1;
    }
    return straight % 2 === 1 || curly > 0;
  };
}

/** In their order; `dashesPart` is asked only where there are dashes. */
export function smallRulesIn(text: string, dashesPart: () => boolean): readonly SmallRule[] {
  if (!smallRuleSigns.some((sign) => text.includes(sign))) return [];
  const rules: SmallRule[] = [];
  const head = atStart.exec(text.slice(0, 80));
  const tail = atEnd.exec(text.slice(-80));
  const start = head !== null && isDrawnByTurns(head[1] ?? '') ? head[0].length : 0;
  const end = tail !== null && isDrawnByTurns(tail[1] ?? '') ? text.length - tail[0].length : text.length;
  // At both ends they frame what stands between.
  if (start > 0 && !/[~*=+#-]$/.test(text.slice(-1))) rules.push({ from: 0, to: start });
  const isSpoken = createSpeechCount(text);
  const found = [...text.matchAll(between)];
  const areDashesMany = found.filter((match) => dashes.test(match[1] ?? '')).length > 1;
  for (const match of found) {
    const { index } = match;
    const signs = match[1] ?? '';
    const isPartedByDashes =
      dashes.test(signs) && !areDashesMany && !abbreviation.test(text.slice(Math.max(0, index - 8), index));
    if (isSpoken(index) || !(isDrawnByTurns(signs) || (isPartedByDashes && dashesPart()))) continue;
    rules.push({ from: index, to: index + match[0].length });
  }
  if (end < text.length && start === 0 && !isSpoken(end)) rules.push({ from: end, to: text.length });
  return rules;
}
