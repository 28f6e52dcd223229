// What encodings are offered for a file, and what choosing one does.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../electron/text/decodeText.ts';
import { encodingOffers } from '../../../electron/text/encodingOffers.ts';

const german =
  'Der Hafen lag still.\nSie ging über die Brücke, und die Straße war leer; er hörte „nichts“ außer dem Meer.\n';
const russian = 'Она спустилась к гавани, но его там не было.\n';

describe('the offers', () => {
  test('begin with the guess, each with a telling line', async () => {
    const [first, ...others] = await encodingOffers(iconv.encode(german, 'windows-1252'));
    expect(first).toEqual({ name: 'windows-1252', sample: german.split('\n')[1] });
    expect(others.length).toBeGreaterThan(3);
    for (const { sample } of others) expect(sample).toMatch(/^Sie ging .*\P{ASCII}/u);
    expect(new Set(others.map(({ name }) => name)).size).toBe(others.length);
  });

  test('put those that say the same last', async () => {
    const offers = await encodingOffers(
      iconv.encode('Elle a mangé à la fenêtre, très tôt le matin.', 'latin1'),
    );
    const names = offers.map(({ name }) => name);
    expect(names[0]).toBe('windows-1252');
    expect(names).toContain('ISO-8859-1');
    expect(names.indexOf('macintosh')).toBeLessThan(names.indexOf('ISO-8859-1'));
  });

  test('name the one that was meant among them', async () => {
    for (const encoding of ['windows-1251', 'KOI8-R', 'macintosh', 'IBM866']) {
      const text = encoding === 'macintosh' ? german.replaceAll('“', '”') : russian;
      const offers = await encodingOffers(iconv.encode(text, encoding));
      expect(offers.some(({ name, sample }) => name === encoding && text.includes(sample))).toBe(true);
    }
  });

  test('leave out what does not decode', async () => {
    const names = (await encodingOffers(iconv.encode(german, 'windows-1252'))).map(({ name }) => name);
    expect(names).not.toContain('UTF-8');
    expect(names).not.toContain('EUC-JP');
    expect(names).not.toContain('UTF-16LE');
  });

  test('are one for plain ASCII', async () => {
    expect(await encodingOffers(Buffer.from('Plain words.\nAnd more.'))).toEqual([
      { name: 'UTF-8', sample: 'Plain words.' },
    ]);
  });

  test('are UTF-16 for UTF-16', async () => {
    const [first] = await encodingOffers(Buffer.from(`\ufeff${russian}`, 'utf16le'));
    expect(first).toEqual({ name: 'UTF-16LE', sample: russian.trim() });
  });

  test('cut a long line around what tells', async () => {
    const offers = await encodingOffers(
      iconv.encode(`${'word '.repeat(5_000)}café ${'word '.repeat(5_000)}`, 'latin1'),
    );
    for (const { sample } of offers) expect(sample.length).toBeLessThanOrEqual(120);
    expect(offers[0]?.sample).toContain('café');
  });

  test('every offer can be chosen, and reads as its sample', async () => {
    const bytes = iconv.encode(german, 'windows-1252');
    for (const { name, sample } of await encodingOffers(bytes))
      expect((await decodeText(bytes, name)).text).toContain(sample);
  });

  test('show words that mail escaped as they are meant', async () => {
    const [first] = await encodingOffers(Buffer.from('The na=EFve caf=E9.\n'));
    expect(first).toMatchObject({ name: 'windows-1252', sample: 'The naïve café.' });
  });
});

describe('choosing', () => {
  test.each(['windows-1252', 'WINDOWS-1252', 'cp1252', 'latin1', 'KOI8-R', 'macintosh', 'Shift_JIS'])(
    '%s is known',
    async (name) => {
      expect((await decodeText(Buffer.of(0x61, 0x62, 0x63), name)).text).toBe('abc');
    },
  );

  test.each([
    '',
    'nonsense',
    'hex',
    'base64',
    'ucs2',
    'utf-7',
    '__proto__',
    'constructor',
    'x'.repeat(5_000),
  ])('%j is refused by name', async (name) => {
    await expect(decodeText(Buffer.from('abc'), name)).rejects.toMatchObject({
      code: 'malformedFile',
      message: expect.stringMatching(/^There is no encoding/),
    });
  });

  test.each(['UTF-16LE', 'UTF-16BE', 'EUC-KR', 'Big5', 'GB18030', 'UTF-8', 'TIS-620'])(
    'nonsense in %s is read, without half characters',
    async (name) => {
      for (const bytes of [
        Buffer.from('Plain words, an odd number of them!'),
        iconv.encode(german, 'windows-1252'),
        Buffer.from([0x61, 0xd8, 0x00, 0xd8, 0x00, 0x41, 0xdc, 0xdc, 0x61, 0x62]),
      ]) {
        const text = await decodeText(bytes, name).then(
          (decoded) => decoded.text,
          (error: { code: string }) => error.code,
        );
        expect(text).not.toMatch(/\p{Cs}/u);
      }
    },
  );
});

describe('wounds', () => {
  const smart = '“It’s late,” she said – and then… nothing.\n';

  test('bytes of windows-1252 that strayed into UTF-8 are told', async () => {
    const bytes = Buffer.concat([
      Buffer.from(smart.repeat(4)),
      Buffer.of(0x93, 0x61, 0x92, 0xe9, 0x74, 0x94),
      Buffer.from(`\ufffd${smart}`),
    ]);
    const { encoding, text, strays } = await decodeText(bytes);
    expect(encoding).toBe('UTF-8');
    expect(text).toContain('\ufffda\ufffd\ufffdt\ufffd\ufffd“');
    expect(strays).toBe('“’é”\ufffd');
  });

  test('a character that breaks off is lost, and no other', async () => {
    const bytes = Buffer.concat([Buffer.from(smart), Buffer.of(0xe2, 0x80)]);
    const { text, strays } = await decodeText(bytes);
    expect(text).toBe(`${smart}\ufffd`);
    expect(strays).toBeNull();
  });

  test('UTF-16 of odd length, with half characters', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`\ufeff${russian.repeat(3)}`, 'utf16le'),
      Buffer.of(0x00, 0xd8, 0x61),
    ]);
    const { text, encoding } = await decodeText(bytes);
    expect([encoding, !/\p{Cs}/u.test(text)]).toEqual(['UTF-16LE', true]);
    expect(text.startsWith(russian)).toBe(true);
  });

  test('any bytes are read or refused, and none hang', async () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed;
    };
    for (let round = 0; round < 60; round += 1) {
      const least = round % 3 === 0 ? 0x20 : 0x80;
      const bytes = Uint8Array.from({ length: 1 + (next() % 3_000) }, () => least + (next() % (256 - least)));
      const start = performance.now();
      const result = await decodeText(bytes).then(
        ({ text, confidence }) => !/\p{Cs}/u.test(text) && confidence >= 0 && confidence <= 1,
        (error: { code: string }) => error.code,
      );
      expect([true, 'notText', 'emptyFile']).toContain(result);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });

  test.each(Array.from({ length: 8 }, (_none, index) => 0x80 + index * 16))(
    'the byte %i alone, repeated, is read or refused',
    async (byte) => {
      const result = await decodeText(new Uint8Array(200_000).fill(byte)).then(
        ({ encoding }) => encoding,
        (error: { code: string }) => error.code,
      );
      expect(typeof result).toBe('string');
    },
  );
});
