// Broken characters of a text: what its place proves is repaired and listed, what is doubtful stays as it came.
import { describe, expect, test } from 'vitest';
import { mendLines } from '../../../electron/importers/plainText/characters/mendLines.ts';
import { splitLines } from '../../../electron/importers/plainText/lines/splitLines.ts';
import { createRepairLog } from '../../../electron/importers/plainText/repairs/repairLog.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

function mend(text: string, repairs: Readonly<Record<string, boolean>> = {}) {
  const lines = splitLines(text);
  const log = createRepairLog(lines, { choices: { ...noChoices, repairs }, lists: 'few' });
  return { text: mendLines(lines, log).join('\n'), repairs: log.repairs() };
}
const mended = (text: string) => mend(text).text;
const kinds = (text: string) => mend(text).repairs.map(({ kind, count }) => [kind, count]);

describe('UTF-8 that was read as something else', () => {
  test.each([
    [
      'windows-1252',
      'â€œIt wasnâ€™t me,â€\u009d she said â€“ and thenâ€¦',
      '“It wasn’t me,” she said – and then…',
    ],
    ['a lost byte', 'â€œGo,â€ he said. â€œNow.â€', '“Go,” he said. “Now.”'],
    ['a lost byte as a question mark', 'â€œGo,â€? he said. â€œNow.â€?', '“Go,” he said. “Now.”'],
    ['Latin-1', 'It wasn\u00e2\u0080\u0099t the caf\u00c3\u00a9', 'It wasn’t the café'],
    [
      'letters',
      'Le garÃ§on a mangÃ© Ã\u00a0 la fenÃªtre, trÃ¨s tÃ´t; NoÃ«l, Ã‰tienne',
      'Le garçon a mangé à la fenêtre, très tôt; Noël, Étienne',
    ],
    ['no-break spaces', 'One.Â\u00a0 Two.Â\u00a0 Three costs Â£5.', 'One.  Two.  Three costs £5.'],
    ['three times', 'It wasnÃ¢â‚¬â„¢t the cafÃƒÂ©', 'It wasn’t the café'],
    ['three times, with bytes that have no character', 'Ã¢â‚¬Å“NoÃ¢â‚¬Â\u009d. CafÃƒÂ©s', '“No”. Cafés'],
    [
      'Russian three times',
      'Ã\u0090Å¾Ã\u0090Â½Ã\u0090Â° Ã\u0090Â½Ã\u0090Âµ Ã\u0090Â¿Ã‘â‚¬Ã\u0090Â¸Ã‘Ë†Ã\u0090Â»Ã\u0090Â°, Ã\u0090Â±Ã‘â€¹Ã\u0090Â»',
      'Она не пришла, был',
    ],
    ['Polish', 'KsiÄ™Å¼yc byÅ‚ Å›wietny, Å¼e aÅ¼', 'Księżyc był świetny, że aż'],
    ['Russian by windows-1252', 'ÐžÐ½Ð° Ð½Ðµ Ð¿Ñ€Ð¸ÑˆÐ»Ð°', 'Она не пришла'],
    ['Russian by windows-1251', 'РћРЅР° РЅРµ РїСЂРёС€Р»Р° вЂ” РЅРµС‚', 'Она не пришла — нет'],
    [
      'windows-1250',
      'â€śIt wasnâ€™t me,â€ť she said. The cafĂ© byĹ‚ Ä…',
      '“It wasn’t me,” she said. The café był ą',
    ],
    ['MacRoman', '‚ÄúIt wasn‚Äôt me,‚Äù she said ‚Äì the caf√©‚Ä¶', '“It wasn’t me,” she said – the café…'],
    ['IBM437', 'It wasnΓÇÖt the caf├⌐ ΓÇö ΓÇ£noΓÇ¥', 'It wasn’t the café — “no”'],
    ['a picture', 'yes ðŸ˜€ and â™¥ and â„¢', 'yes 😀 and ♥ and ™'],
    ['Japanese', 'å½¼å¥³ã\u0081¯æ¸¯', '彼女は港'],
  ])('by %s is read back', (_name, broken, whole) => {
    expect(mended(broken)).toBe(whole);
  });

  test.each([
    'NÃO É VERDADE… AMANHÃ” IRMû, disse.',
    'O coração não é à toa; a avó, o avô, às três.',
    'Là-bas, «l’été», à Â… CAFÉ” et CAFÉ… daß… É» — voilà…” Ça',
    'Tôi không biết Ân là ai; Ầm ĩ Ã… ẤN Độ',
    'Она не пришла, а Россия — Сергей РС. Съёмка Ё…',
    'Å ena sidan; JÄ… VÄ” Ångström',
    'the √2 and the √ sign, 5 ¬ 3, └── a box ├── b',
    'Þórður sagði: “Já”… ð—ð',
  ])('leaves what was written so: %s', (text) => {
    expect(mend(text)).toEqual({ text, repairs: [] });
  });

  test('mends only what is broken where both stand together', () => {
    expect(mended('“No,” she said.\nâ€œNo,â€\u009d she said at the café.')).toBe(
      '“No,” she said.\n“No,” she said at the café.',
    );
  });

  test('a place that the reader switched off stays', () => {
    const text = 'It wasnâ€™t so.\n\nIt isnâ€™t so.';
    const key = mend(text).repairs[0]?.places[1]?.key;
    const { text: read, repairs } = mend(text, { [`mojibake:${key}`]: false });
    expect(read).toBe('It wasn’t so.\n\nIt isnâ€™t so.');
    expect(repairs[0]?.places.map(({ isOff }) => isOff === true)).toEqual([false, true]);
  });

  test('lists the word around', () => {
    expect(mend('and it wasnâ€™t, really').repairs[0]?.places[0]).toMatchObject({
      line: 1,
      before: 'wasnâ€™t,',
      after: 'wasn’t,',
    });
  });
});

describe('entities', () => {
  test.each([
    ['The caf&eacute; &amp; the na&iuml;ve', 'The café & the naïve'],
    ['it wasn&#8217;t &#151; no&#x2026;', 'it wasn’t — no…'],
    ['wait &amp;mdash; &amp;amp;quot;what&amp;amp;quot;', 'wait — "what"'],
    ['one.&nbsp; two &lt;grin&gt;', 'one.  two <grin>'],
    ['the lamp&shy;light', 'the lamplight'],
    ['Title: Entities &amp; Others', 'Title: Entities & Others'],
    ['&quot;The entity has no name,&quot; she said.', '"The entity has no name," she said.'],
  ])('%s', (text, whole) => {
    expect(mended(text)).toBe(whole);
  });

  test.each([
    'AT&T and Q&A; R&D;',
    'Write &eacute; in your HTML to get the letter.',
    'He typed "&amp;" and waited.',
    'The character entity for it is &eacute; there.',
    'Some entities, such as &eacute; and &amp; here, are named: entities like &eacute; above.',
    'He wrote the entity &eacute; again.',
    'http://example.org/?a=1&copy;=2&amp;b=3',
    'the &unknown; and &#0; and &#xd800; and &#99999999;',
    'salt & pepper; fish & chips;',
  ])('leaves %s', (text) => {
    expect(mend(text)).toEqual({ text, repairs: [] });
  });
});

describe('controls and spaces', () => {
  test.each([
    ['one\u000btwo', 'one two'],
    ['one\u001atwo\u001a', 'one two'],
    ['\u0002one \u0003two', 'one two'],
    ['it wasn\u0019t, \u001che said.\u001d', 'it wasn’t, “he said.”'],
    ['b\bbo\bol\bld and _\bu_\bn', 'bold and un'],
    ['\u001b[1mBold\u001b[0m text', 'Bold text'],
    ['it\u0092s \u0093so\u0094\u0085', 'it’s “so”…'],
    ['\\“Wait,\\” she said: \\"I can\\\'t\\"', '“Wait,” she said: "I can\'t"'],
    ['the gramo\u00adphone\u200b is\u2060 \ufeffhere\u200e', 'the gramophone is here'],
    ['\u00a0\u00a0 \u00a0Indented.\u00a0 Wide', '    Indented.  Wide'],
    ['a\u00a0b\u00a0c\u00a0d', 'a b c d'],
  ])('%j', (text, whole) => {
    expect(mended(text)).toBe(whole);
  });

  test.each([
    'Vraiment\u00a0? Oui\u00a0! Il dit\u00a0: «\u00a0non\u00a0»\u00a0; bien',
    'Mr.\u00a0Smith met Dr.\u00a0Jones and St\u00a0John and M.\u00a0Blanc',
    'a single\u00a0one',
    'می\u200cخواهم',
    '👩\u200d🚀 went up',
  ])('keeps %j', (text) => {
    expect(mended(text)).toBe(text);
  });

  test('a word that a soft hyphen broke at the line’s end is whole again', () => {
    expect(mended('the gramo\u00ad\nphone stood there')).toBe('the gramophone\nstood there');
  });

  test('no repair is made when its kind is off', () => {
    const text = 'it\u0092s \\"so\\" and\u000bso on, gramo\u00adphone, caf&eacute;';
    const off = {
      mojibake: false,
      escapedQuote: false,
      controlCharacter: false,
      invisibleCharacter: false,
      entity: false,
    };
    expect(mend(text, off).text).toBe(text);
  });
});

describe('lost characters', () => {
  test.each([
    [
      'the document’s own words',
      'Zoë went to the café.\n\nZo\ufffd came to the caf\ufffd with ZO\ufffd.',
      'Zoë came to the café with ZOË.',
    ],
    [
      'loan words',
      'x\n\nHe was na\ufffdve about the fa\ufffdade and her fianc\ufffde.',
      'He was naïve about the façade and her fiancée.',
    ],
    ['apostrophes', 'x\n\nIt isn\ufffdt Ann\ufffds, O\ufffdBrien.', 'It isn’t Ann’s, O’Brien.'],
    ['pauses', 'x\n\n"Well\ufffd" he said. "I\ufffd I\ufffdm\ufffd"', '"Well…" he said. "I… I’m…"'],
    ['dashes', 'x\n\nHe \ufffd of all men \ufffd had gone.', 'He — of all men — had gone.'],
    [
      'French',
      'le la les des\n\nL\ufffdhomme qu\ufffdil a vu n\ufffdest pas l\ufffd.',
      'L’homme qu’il a vu n’est pas l\ufffd.',
    ],
  ])('by %s', (_name, text, last) => {
    expect(mended(text).split('\n').at(-1)).toBe(last);
  });

  test('are read by their bytes where each left as many', () => {
    const text =
      'It wasn\ufffd\ufffd\ufffdt the caf\ufffd\ufffd, he said \ufffd\ufffd\ufffd no.\n\nIt isn\ufffd\ufffd\ufffdt.';
    expect(mended(text)).toBe('It wasn’t the café, he said — no.\n\nIt isn’t.');
  });

  test('after sentences are the second space', () => {
    const text = 'One.\ufffd Two.\ufffd Three!\ufffd Four.\ufffd Five.';
    expect(mended(text)).toBe('One.  Two.  Three!  Four.  Five.');
  });

  test('stay and are listed where nothing tells', () => {
    const { text, repairs } = mend('She paid \ufffd5 to the d\ufffdgt.');
    expect(text).toBe('She paid \ufffd5 to the d\ufffdgt.');
    expect(repairs).toEqual([
      {
        kind: 'lostCharacter',
        count: 2,
        places: [
          { line: 1, before: '\ufffd5', after: '\ufffd5' },
          { line: 1, before: 'd\ufffdgt.', after: 'd\ufffdgt.' },
        ],
      },
    ]);
  });

  test('that the bytes still tell are those characters', () => {
    const lines = ['It wasn\ufffdt the caf\ufffd.'];
    const log = createRepairLog(lines, { choices: noChoices, lists: 'few' });
    expect(mendLines(lines, log, '’é')).toEqual(['It wasn’t the café.']);
    expect(log.repairs().map(({ kind, count }) => [kind, count])).toEqual([['mojibake', 2]]);
  });
});

describe('question marks', () => {
  const proof = 'He didn?t know. She couldn?t say. They wouldn?t go.\n\n';

  test('are apostrophes and quotes where the document proves it', () => {
    const text = `${proof}?Hello,? she said. ?Is it you??\n\n?It?s me ? really,? he said. Why?`;
    expect(mended(text).split('\n').slice(2).join('\n')).toBe(
      '“Hello,” she said. “Is it you?”\n\n“It’s me — really,” he said. Why?',
    );
  });

  test.each([
    'Is that so?said he. Didn?t he? It isn\'t, "no".',
    'What?s that? He said. Who? Me? You?ll see?',
    'He didn?t know. She couldn?t say. They wouldn’t go. ?Hello?',
    'It isn\'t far. ?Go,? she said. "Go on," said he. ?Go,? said they. ?Go.?',
    'Ella no vino. ?D\u00f3nde est\u00e1? ?Qui\u00e9n? ?Por qu\u00e9 no, si se puede?, dijo. ?S\u00ed?',
    '?wi?ty by?, ?e nie. ?le mu by?o, ?adnie. Czy wie,? Co,? ?ona?',
    'See ?page and ?id and ?name in the list. Really?? What?! Why?',
  ])('stay in %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('question marks for quotation marks alone', () => {
  test('are mended where apostrophes came through', () => {
    const text = [
      "?It's late,? said Orla. ?Go home.?",
      "?What?? she said. ?I won't?? He didn't go. ?You?? ? Why?",
      '?What?? You fool!? he said. Is that so?? Who knows?',
    ].join('\n\n');
    expect(mended(text)).toBe(
      [
        "“It's late,” said Orla. “Go home.”",
        "“What?” she said. “I won't?” He didn't go. “You?” ? Why?",
        '“What?? You fool!” he said. Is that so?? Who knows?',
      ].join('\n\n'),
    );
  });

  test('are mended over the ends of lines, with few contractions', () => {
    const text = '?You?ll keep the gate\nshut, miss,? he said. ?Now\ngo.?\n\n?Come in,? she said.';
    expect(mended(text)).toBe(
      '“You’ll keep the gate\nshut, miss,” he said. “Now\ngo.”\n\n“Come in,” she said.',
    );
  });

  test('are listed where their beginning is lost', () => {
    const text = '?Go,? she said. ?Go on,? he said. ?Now.?\n\nAnd so,? said they, ?we go.?';
    expect(kinds(text)).toContainEqual(['lostCharacter', 1]);
    expect(mended(text)).toContain('And so,? said they, “we go.”');
  });
});

describe('hostile text', () => {
  test.each([
    ['double UTF-8', 'â€'.repeat(300_000)],
    ['triple UTF-8', 'Ã¢â‚¬â„¢'.repeat(100_000)],
    ['lost characters', 'a\ufffd '.repeat(250_000)],
    ['lost characters alone', `a${'\ufffd'.repeat(500_000)}`],
    ['ampersands', `a${'&'.repeat(1_000_000)}`],
    ['escaped escapes', `a&${'amp;'.repeat(250_000)}`],
    ['entities', 'a&amp;'.repeat(150_000)],
    ['backslashes', `a${'\\'.repeat(1_000_000)}`],
    ['no-break spaces', `a${'\u00a0 '.repeat(500_000)}b`],
    ['overstruck', 'a\b'.repeat(300_000)],
    ['lost quotes', `?A,? ?B,? ?C,? ${'?a?? '.repeat(300_000)}`],
    ['lost ends of quotes', `?A,? ?B,? ?C,? ?a${'??'.repeat(500_000)} ${'b?? '.repeat(200_000)}`],
    ['question marks', `a?s a?s a?s ${'?a '.repeat(300_000)}`],
    ['soft hyphens at line ends', 'abc\u00ad\nabc de '.repeat(100_000)],
    ['Cyrillic misread', 'РћРЅР°'.repeat(100_000)],
  ])('of %s is mended in proportion', (_name, text) => {
    const start = process.cpuUsage().user;
    expect(mended(text).length).toBeGreaterThan(0);
    expect((process.cpuUsage().user - start) / 1_000).toBeLessThan(4_000);
  });
});

test('a lost letter before the rest of a name, and a pause in talk, become no quotation marks', () => {
  const lost = '\ufffd';
  const text = [
    `${lost}Stay,${lost} said ${lost}lwin. ${lost}Just${lost} stay.${lost}`,
    `${lost}Why?${lost} asked Tam. ${lost}lwin left.`,
  ].join('\n\n');
  expect(mended(text)).toBe(
    [`“Stay,” said ${lost}lwin. “Just${lost} stay.”`, `“Why?” asked Tam. ${lost}lwin left.`].join('\n\n'),
  );
});
