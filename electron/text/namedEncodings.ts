// namedEncodings: the encodings that a text may be read in, by IANA's names.
import { AppError } from '../../shared/errors.ts';

/** In the order in which they are offered: the commoner in old texts first. */
export const namedEncodings = [
  'UTF-8',
  'windows-1252',
  'ISO-8859-1',
  'ISO-8859-15',
  'macintosh',
  'IBM437',
  'IBM850',
  'windows-1250',
  'ISO-8859-2',
  'IBM852',
  'windows-1251',
  'KOI8-R',
  'KOI8-U',
  'IBM866',
  'ISO-8859-5',
  'MacCyrillic',
  'windows-1253',
  'ISO-8859-7',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'TIS-620',
  'Shift_JIS',
  'EUC-JP',
  'ISO-2022-JP',
  'GB18030',
  'Big5',
  'EUC-KR',
  'UTF-16LE',
  'UTF-16BE',
] as const;

/** Other names that files, mail headers and detectors give them, in lower case and without signs. */
const otherNames = new Map<string, string>(
  Object.entries({
    ascii: 'UTF-8',
    usascii: 'UTF-8',
    latin1: 'ISO-8859-1',
    latin2: 'ISO-8859-2',
    latin9: 'ISO-8859-15',
    cp1250: 'windows-1250',
    cp1251: 'windows-1251',
    cp1252: 'windows-1252',
    macroman: 'macintosh',
    xmacroman: 'macintosh',
    xmaccyrillic: 'MacCyrillic',
    cp437: 'IBM437',
    cp850: 'IBM850',
    cp852: 'IBM852',
    cp866: 'IBM866',
    cp874: 'TIS-620',
    windows874: 'TIS-620',
    cp932: 'Shift_JIS',
    sjis: 'Shift_JIS',
    windows31j: 'Shift_JIS',
    jis: 'ISO-2022-JP',
    csiso2022jp: 'ISO-2022-JP',
    gb2312: 'GB18030',
    gbk: 'GB18030',
    cp936: 'GB18030',
    big5hkscs: 'Big5',
    cp950: 'Big5',
    cp949: 'EUC-KR',
    ksc56011987: 'EUC-KR',
    uhc: 'EUC-KR',
  }),
);

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const byPlainName = new Map<string, string>(namedEncodings.map((name) => [plain(name), name]));

/** IANA's name for what a file, a mail header or a detector calls it; null for what is no encoding of texts here. */
export function ianaNameOf(name: string): string | null {
  const known = plain(name.slice(0, 60));
  return byPlainName.get(known) ?? otherNames.get(known) ?? null;
}

/** Throws AppError('malformedFile') for a name that no encoding has. */
export function chosenEncodingOf(name: string): string {
  const found = ianaNameOf(name);
  if (found !== null) return found;
  throw new AppError(
    'malformedFile',
    `There is no encoding of the name “${name.slice(0, 60)}” that Fanfolio can read.`,
  );
}
