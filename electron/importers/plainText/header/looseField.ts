// looseField: a rating or a warning that a line above a story states without a colon.

import { namesContent, namesHarm } from './contentNotice.ts';
import { labelMeaning } from './fieldLabels.ts';
import { type FieldLabel, parseDashedField, parseField } from './parseField.ts';
import { isRatedLine } from './ratedLine.ts';
import { hasWarningWords, isToldBySomebody, namesWarnedTopic } from './warningWords.ts';

const longest = 160;
const longestPairing = 80;
const longestUnsigned = 80;
const rating =
  'NC[\\s-]?17|PG[\\s-]?1[3-5]|PG|XXX|not rated|unrated|NR|explicit|adults? only|mature|teens?|general|all ages|MA|FR[MTAK]\\d{0,2}|[RGMTEKX]\\+?';
const rated = new RegExp(
  `^(\\W{0,6}(?:this\\s+(?:story|fic|one|chapter|part)\\s+is\\s+)?rat(?:ed|ings?)(?:\\s+is)?(?:\\s*[-–—=]|(?=[\\s[(*"])))\\s*([[(*"]{0,2}(?:${rating})(?![\\p{L}\\p{N}]).{0,90})$`,
  'iu',
);
/** Nothing else on the line; a lone letter only where brackets show what it is. */
const alone =
  /^[[({*_~\s]{0,6}(?:NC[\s-]?17|PG[\s-]?1[3-5]|PG)[\])}*_~\s!.]{0,6}$|^[[({]\s?(?:R|G|M|T|E|MA|NR|X|XXX|mature|explicit)\s?[\])}][.!]?$/;

const warnings = '(?:(?:content|trigger|adult|sexual\\s+content)\\s+)?warnings?';
const unsigned = /^[\W_]{0,6}(?:(?:content|trigger)\s+)?warnings?\s+(?=\p{L})/iu;
const pairedName = /^(pairings?|ships?|couples?)\s+(\S+\/\S.{0,80})$/i;
const signed = new RegExp(`^[\\W_]{0,6}(?:${warnings}|[CT]W)\\s*(?:[!.\\-–—=]|\\*)\\W{0,6}[\\p{L}\\d]`, 'iu');
const said = new RegExp(`^[\\W_]{0,6}${warnings}\\s+(?:for|of|contains?|includes?)\\s`, 'iu');
const named = /^[\W_]{0,6}(?:(?:content|trigger)\s+warnings?\s+\S|(?:Content|Trigger)\s+Warnings?\s+\S)/i;
const shouted = /^[\W_]{0,6}(?:WARNINGS?|TW|CW)\s+\p{L}/u;
const labelAlone = /^[\W_]{0,6}(?:(?:content|trigger)\s+)?warnings[\W_]{0,6}$/i;
const fair =
  /^[\W_]{0,6}(?:just\s+)?(?:an?\s+)?(?:(?:fair|advance|friendly)\s+warning|word\s+of\s+warning|just\s+a\s+warning)[\s:!,.\-–—]{1,6}\p{L}/iu;
const noneExcept =
  /^[\W_]{0,6}(?:there\s+are\s+)?no\s+(?:\p{L}+\s+)?warnings?(?!\p{L})[^.!?]{0,30}(?<!\p{L})(?:except|excepting|but|other\s+than|apart\s+from|aside\s+from|besides|save|beyond)(?!\p{L})/iu;
const byName = /^(by)\s+((?:[\p{Lu}\d][\p{L}\d_.'’-]{0,30}[\s,&]{0,3}){1,4})$/iu;
/** "Pairing Ines/Tobias": nothing but names and slashes after the label. */
const paired =
  /^(\W{0,4}(?:[Pp]airings?|PAIRINGS?|[Rr]elationships?|RELATIONSHIPS?|[Ss]hip)\s*[-–—=]?)\s+(\p{Lu}[\p{L}.'’]{0,24}(?:\s\p{Lu}[\p{L}.'’]{0,24}){0,2}(?:\s?\/\s?\p{Lu}[\p{L}.'’]{0,24}(?:\s\p{Lu}[\p{L}.'’]{0,24}){0,2}){1,3})\W{0,4}$/u;
const ratedWithin = /\brated\s*:?\s+["'[(]?(NC[\s-]?17|PG[\s-]?1[3-5]|PG|MA|XXX|[RGMX])(?![\w+])/;
/** "R for violence": a sentence of its own. */
const ratedFor = /(?:^|[.;!]\s+)(NC[\s-]?17|PG[\s-]?1[3-5]|PG|[RM])\s+for\s+([^.!?"“”]{3,100})(?:[.!]|$)/;
const warnsWithin = /\b(?:warnings?|contains?)\b/i;
const exclaimed = /^([^\p{L}]{0,6}[\p{L}][\p{L} ]{1,28}[\p{L}][\s\u00a0]?(?:!{1,3}|;))[\s*_]*([^\s*_].*)$/u;
const sentenceEnd = /[.!?…]$/;
const over = /\s(?:flash|blink|glow|blar|sound|shone|beep|flicker)\p{L}*/u;
const isSentence = (text: string) => sentenceEnd.test(text) || over.test(text);
const quoted = /^\s*["“”'‘]/;

/** Null when the line may as well be a sentence of the story. Only to be asked of lines above one. */
export function looseField(line: string): FieldLabel | null {
  const text = line.trim();
  if (text.length > longest || text === '' || quoted.test(text) || isToldBySomebody(text)) return null;
  if (alone.test(text)) return { kind: 'rating', label: '', value: text, isWeak: false };
  if (labelAlone.test(text)) return { kind: 'warning', label: text, value: '', isWeak: false };
  if (isRatedLine(text)) return { kind: 'codes', label: '', value: text, isWeak: false };
  const within = ratingWithin(text) !== null;
  if (within && warnsWithin.test(text))
    return { kind: 'front:warning', label: '', value: text, isWeak: false };
  const pair = text.length <= longestPairing ? paired.exec(text) : null;
  if (pair !== null)
    return { kind: 'relationship', label: (pair[1] ?? '').trim(), value: pair[2] ?? '', isWeak: false };
  const found = rated.exec(text);
  if (found !== null)
    return {
      kind: 'rating',
      label: (found[1] ?? '').trim(),
      value: (found[2] ?? '').replace(/[*=~_#]{1,30}$/, '').replace(/^(\S{1,6})\.$/, '$1'),
      isWeak: false,
    };
  if ((fair.test(text) || noneExcept.test(text)) && namesHarm(text))
    return { kind: 'front:warning', label: '', value: text, isWeak: false };
  const cried = signed.test(text) ? null : exclaimedWarning(text);
  if (cried !== null) return cried;
  const isLoose = said.test(text) || named.test(text) || shouted.test(text);
  const warns = signed.test(text) || isLoose;
  if (!warns && within) return { kind: 'front:notes', label: '', value: text, isWeak: false };
  if (!warns) return weakField(text);
  // "WARNING LIGHTS flashed": a sentence that names nothing to be warned of needs other fields beside it.
  const isWeak = isLoose && !signed.test(text) && isSentence(text) && !hasWarningWords(text);
  return { kind: 'front:warning', label: '', value: text, isWeak };
}

/** "Achtung! …", "WARNINGS; …": in any language, where the words after it name what readers are warned of. */
function exclaimedWarning(text: string): FieldLabel | null {
  const found = /[!;]/.test(text) ? exclaimed.exec(text) : null;
  const label = found?.[1] ?? '';
  const name = label.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (found === null || labelMeaning(name)?.kind !== 'warning') return null;
  const value = found[2] ?? '';
  return namesWarnedTopic(value) ? { kind: 'warning', label, value, isWeak: false } : null;
}

/** Signs of a header only where other fields stand beside them. */
function weakField(text: string): FieldLabel | null {
  const dash = parseDashedField(text);
  if (dash !== null) return dash;
  const pair = pairedName.exec(text);
  if (pair !== null && !isSentence(text))
    return { kind: 'relationship', label: pair[1] ?? '', value: pair[2] ?? '', isWeak: true };
  if (unsigned.test(text) && text.length <= longestUnsigned && !isSentence(text) && namesContent(text))
    return { kind: 'front:warning', label: '', value: text, isWeak: true };
  const by = byName.exec(text);
  return by === null ? null : { kind: 'author', label: by[1] ?? '', value: by[2] ?? '', isWeak: true };
}

/** The rating in "…, rated NC-17, …"; null when the words state none. */
export function ratingWithin(text: string): string | null {
  const stated = ratedWithin.exec(text)?.[1];
  if (stated !== undefined) return stated;
  const [, rated, reasons = ''] = ratedFor.exec(text) ?? [];
  return rated !== undefined && (hasWarningWords(reasons) || namesContent(reasons)) ? rated : null;
}

/** A field with its colon, or a rating or warning without one. */
export function topField(line: string): FieldLabel | null {
  return parseField(line) ?? looseField(line);
}
