// mendControls: control characters in a text: signs cut to one byte, overstruck letters, marks of terminals, and the rest as space.

import type { RepairLog } from '../repairs/repairLog.ts';
import { mendEach, type Surroundings } from './mendEach.ts';

const cut: Readonly<Record<string, string>> = {
  '\u0013': '–',
  '\u0014': '—',
  '\u0018': '‘',
  '\u0019': '’',
  '\u001c': '“',
  '\u001d': '”',
};
const cutSign = new RegExp(`[${Object.keys(cut).join('')}]`, 'g');
const escapeSign = '\u001b';
const back = '\u0008';
const controls = `\u0001-${back}\u000b\u000e-\u001f\u007f`;
/** Any control that may stand within a line, but for the tab, which is space. */
export const anyControl = new RegExp(`[${controls}]`);
const found = new RegExp(
  `${escapeSign}\\[[\\d;]{0,20}[A-Za-z]|[^\\s${controls}](?:${back}[^\\s${controls}])+|[${controls}]`,
  'g',
);

/** U+2019 and its kin whose first byte was cut off, where they stand as they would. */
function wholeSign(sign: string, { head, tail }: Surroundings): string {
  const isAfterSpace = /(?:^|[\s(])$/.test(head);
  const isBeforeSpace = /^(?:$|[\s)])/.test(tail);
  if (sign === '\u001c' || sign === '\u0018')
    return isAfterSpace && !isBeforeSpace ? (cut[sign] ?? sign) : sign;
  if (sign === '\u001d') return !isAfterSpace && !/^[\p{L}\p{N}]/u.test(tail) ? (cut[sign] ?? sign) : sign;
  if (sign === '\u0019') return isAfterSpace && isBeforeSpace ? sign : (cut[sign] ?? sign);
  return isAfterSpace === isBeforeSpace ? (cut[sign] ?? sign) : sign;
}

/** Printers set a letter bold by striking it twice, and underlined by striking a line over it. */
function struckLetter(struck: string): string {
  const letters = new Set(struck.split(back));
  letters.delete('_');
  return letters.size === 1 ? [...letters].join('') : letters.size === 0 ? '_' : struck.replaceAll(back, '');
}

function meant(sign: string, { head, tail }: Surroundings): string {
  if (sign.startsWith(escapeSign) && sign.length > 1) return '';
  if (sign.length > 1) return struckLetter(sign);
  const isBetween = /\S$/.test(head) && /^\S/.test(tail);
  return isBetween ? ' ' : '';
}

/** No words are lost and none are glued. */
export function mendControls(line: string, number: number, log: RepairLog): string {
  if (!anyControl.test(line)) return line;
  const whole = mendEach(line, number, cutSign, 'mojibake', log, wholeSign);
  return mendEach(whole, number, found, 'controlCharacter', log, meant);
}
