// Bytes to text: the encoding is found, line ends are plain, and what is no text is refused.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../electron/text/decodeText.ts';

const smart = '“It’s late,” she said – and then… nothing. The café cost £4 or €5.\n'.repeat(8);
const russian = 'Она спустилась к гавани, но его там не было, хотя все говорили, что он придёт.\n'.repeat(6);
const french = "Elle descendit vers la fenêtre, mais il n'était pas là où tout le monde disait.\n".repeat(6);
const polish =
  'Zeszła do portu, ale go tam nie było, choć wszyscy mówili, że przyjdzie. Źdźbło, łódź, ślad.\n'.repeat(6);
const japanese = '彼女は港まで歩いて行ったが、彼はそこにいなかった。もう夜も遅かった。\n'.repeat(6);
const chinese = '她走到港口,但是他不在那里。天已经很晚了,灯塔的光照在水面上。\n'.repeat(6);

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', Buffer.from(smart, 'utf8'), smart],
    ['UTF-8', Buffer.from(`\ufeff${smart}`, 'utf8'), smart],
    ['UTF-16LE', Buffer.from(`\ufeff${smart}`, 'utf16le'), smart],
    ['UTF-16LE', Buffer.from(smart, 'utf16le'), smart],
    ['UTF-16BE', iconv.encode(smart, 'utf-16be', { addBOM: true }), smart],
    ['UTF-16BE', iconv.encode(smart, 'utf-16be', { addBOM: false }), smart],
    ['windows-1252', iconv.encode(smart, 'windows-1252'), smart],
    ['windows-1251', iconv.encode(russian, 'windows-1251'), russian],
    ['macintosh', iconv.encode(french, 'macroman'), french],
    ['windows-1252', iconv.encode(french, 'iso-8859-1'), french],
    ['windows-1250', iconv.encode(polish, 'windows-1250'), polish],
    ['IBM866', iconv.encode(russian, 'cp866'), russian],
    ['KOI8-R', iconv.encode(russian, 'koi8-r'), russian],
    ['Shift_JIS', iconv.encode(japanese, 'shift_jis'), japanese],
    ['ISO-2022-JP', Buffer.from('Re: \u001b$BLk\u001b(B, \u001b$BH`\u001b(B.\n', 'latin1'), 'Re: 夜, 彼.\n'],
    ['GB18030', iconv.encode(chinese, 'gb18030'), chinese],
  ])('%s is found and read', async (encoding, bytes, text) => {
    const decoded = await decodeText(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toBe(text);
    expect(decoded.confidence).toBeGreaterThan(0);
  });

  test('stays UTF-8 when a single byte is broken', async () => {
    const bytes = Buffer.concat([Buffer.from(smart, 'utf8'), Buffer.of(0x92), Buffer.from(smart, 'utf8')]);
    const { encoding, text } = await decodeText(bytes);
    expect(encoding).toBe('UTF-8');
    expect(text.match(/\ufffd/g)).toHaveLength(1);
  });
});

test.each(['\u001b[1mbold\u001b[0m', 'cost \u001b$B and no more', 'a\u001b$BLk, never closed'])(
  'escapes alone make no Japanese mail: %j',
  async (text) => {
    expect((await decodeText(Buffer.from(text))).encoding).toBe('UTF-8');
  },
);

test('line ends of every kind become plain', async () => {
  const { text } = await decodeText(Buffer.from('one\r\ntwo\rthree\nfour\u2028five'));
  expect(text).toBe('one\ntwo\nthree\nfour\nfive');
});

describe('what is no text', () => {
  test.each([
    ['zeros', Buffer.from('some words\0\0\0 and more')],
    ['controls', Buffer.from('\u0001\u0002words\u0003'.repeat(20))],
    ['an ELF program', Buffer.of(0x7f, 0x45, 0x4c, 0x46, 2, 1)],
    ['a PDF', Buffer.from('%PDF-1.7 and so on')],
    ['what was erased', Buffer.alloc(5_000, 0xff)],
    ['what was erased, on lines', Buffer.from('\xff\xff\xff\xff\n'.repeat(40), 'latin1')],
    ['UTF-16 of controls', Buffer.from('a\u0001\u0002\u0003'.repeat(50), 'utf16le')],
  ])('%s is refused', async (_name, bytes) => {
    await expect(decodeText(bytes)).rejects.toMatchObject({ code: 'notText' });
  });

  test('an old end-of-file mark and a form feed are no harm', async () => {
    expect((await decodeText(Buffer.from('one\ftwo\u001a'))).text).toBe('one\ftwo\u001a');
  });
});

test.each([
  ['FF FE', [0xff, 0xfe]],
  ['FE FF', [0xfe, 0xff]],
])('a mark of UTF-16 (%s) before UTF-8 is no mark', async (_name, mark) => {
  const text = 'Title: The Café\n\n“You’re late,” she said.';
  const decoded = await decodeText(Buffer.concat([Buffer.from(mark), Buffer.from(text)]));
  expect(decoded).toMatchObject({ encoding: 'UTF-8', text });
});

test('Chinese in UTF-16 without a space or a line end keeps its mark', async () => {
  const text = '第一章春天来了他们在江边等了很久';
  expect(await decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({
    encoding: 'UTF-16LE',
    text,
  });
});

test('a mark of UTF-16 and nothing but space is an empty file, and yet a text', async () => {
  const bytes = Buffer.from('\ufeff \n', 'utf16le');
  await expect(decodeText(bytes)).rejects.toMatchObject({ code: 'emptyFile' });
});

describe('a file that was cut within a character', () => {
  const told = 'Zoë went down to the café.\nThe caf';

  test.each([
    ['a letter of two bytes', Buffer.concat([Buffer.from(told), Buffer.of(0xc3)])],
    ['a quotation mark of three', Buffer.concat([Buffer.from(told), Buffer.of(0xe2, 0x80)])],
    ['a picture of four', Buffer.concat([Buffer.from(told), Buffer.of(0xf0, 0x9f, 0x98)])],
    ['nothing else beyond ASCII', Buffer.concat([Buffer.from('Down\nThe caf'), Buffer.of(0xe2, 0x80)])],
    ['UTF-16', Buffer.concat([Buffer.from(`\ufeff${told}`, 'utf16le'), Buffer.of(0x69)])],
    ['UTF-16 within a pair', Buffer.from(`\ufeff${told}\ud83d`, 'utf16le')],
  ])('%s ends in what was lost, and the line is named', async (_name, bytes) => {
    const { text, strays, cuts } = await decodeText(bytes);
    expect(text.endsWith('The caf\ufffd')).toBe(true);
    expect(strays).toBeNull();
    expect(cuts).toEqual([2]);
  });

  test.each([
    ['a stray byte of Windows-1252 among others', `${told}é ${told}é`, 'Zoë '],
    ['a last letter of Windows-1252', 'The café', ''],
  ])('is not %s', async (_name, text, start) => {
    const bytes = Buffer.concat([Buffer.from(start.repeat(4)), iconv.encode(text, 'windows-1252')]);
    expect((await decodeText(bytes)).cuts).toBeUndefined();
  });

  test('is not one that ends in a character that was lost long before', async () => {
    expect((await decodeText(Buffer.from(`${told}\ufffd`))).cuts).toBeUndefined();
  });
});

test('a line of Windows-1252 in UTF-8 keeps a letter and the sign right behind it', async () => {
  const line = iconv.encode('The café’s door was shut.\n', 'windows-1252');
  const { text, strays } = await decodeText(Buffer.concat([Buffer.from(smart), line, Buffer.from(smart)]));
  expect(text.split('\n')[8]).toBe('The caf\ufffd\ufffds door was shut.');
  expect(strays).toBe('é’');
});
