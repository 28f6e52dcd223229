// Which signs mark emphasis, and which mean something else and stay as they are written.
import { describe, expect, test } from 'vitest';
import { createEmphasisMarker } from '../../../electron/importers/plainText/emphasis/markEmphasis.ts';
import { createRepairLog } from '../../../electron/importers/plainText/repairs/repairLog.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

function marked(
  text: string,
  repairs: Readonly<Record<string, boolean>> = {},
  others: readonly string[] = [],
): string {
  const lines = [text, ...others];
  const log = createRepairLog(lines, { choices: { ...noChoices, repairs }, lists: 'all' });
  const items = lines.map((line, index) => ({
    kind: 'text' as const,
    line: index + 1,
    lastLine: index + 1,
    gap: 1,
    lines: [line],
  }));
  return createEmphasisMarker(items, lines, log)(text, 1, 1);
}

describe('emphasis', () => {
  test.each([
    ['She *did* it.', 'She <em>did</em> it.'],
    ['She _did_ it.', 'She <em>did</em> it.'],
    ['She **did** it.', 'She <strong>did</strong> it.'],
    ['She ***did*** it.', 'She <strong><em>did</em></strong> it.'],
    ['She *did it *, then.', 'She <em>did it</em>, then.'],
    ['Her * pagh * was lost.', 'Her <em>pagh</em> was lost.'],
    ['Shall I * go on * with it', 'Shall I <em>go on</em> with it'],
    ['He said @*what* now?', 'He said @<em>what</em> now?'],
    ['"*Fool*!" she thought.', '"<em>Fool</em>!" she thought.'],
    ['A _line of several words_ here.', 'A <em>line of several words</em> here.'],
    ['All of the*Heron* sank.', 'All of the <em>Heron</em> sank.'],
    ['*Out _in_ out*', '<em>Out <em>in</em> out</em>'],
    ['[i]Slanted[/i] & <b>thick</b>', '<em>Slanted</em> &amp; <strong>thick</strong>'],
    ['She heard a *crash* then.', 'She heard a <em>crash</em> then.'],
  ])('is in %j', (text, inline) => {
    expect(marked(text)).toBe(inline);
  });

  test.each([
    'f*ck this sh*t',
    's**t and f***',
    'un*believ*able',
    '2 * 3 * 4',
    'a * b * c',
    'K * L and M * N are sums for Tuesday',
    '#%*@!* said the cook',
    '@*%!* and $%*#* again',
    'width * height * depth = 9',
    'snake_case_name and _private',
    'owl_in_a_box@example.org and fox_a_b@example.org',
    'http://example.org/_a_/*b*/c',
    'a note* and another*',
    'delete *.txt and *.bak, then',
    'the *.txt and *.doc files were gone. 5 * 3 * 2',
    '2 *3 and 4* 5',
    'watch *M*A*S*H* tonight',
    'that *%$#ing b*stard* again',
    'a word *** and more *** of it',
    '* one thing * and * another *, they said',
    '* a note about stars',
    '*unbalanced, and so left',
    'left and unbalanced*',
    '^_^ and ^_^',
    '*_* and *_*',
    '____ is a blank, ____ too',
    '*CRASH*',
    '*Sigh* I know.',
    'and/or, he/she, 1/2, 3/4/99',
    'ALL CAPS',
    '[i]never closed',
    '[i]crossed <b>over[/i] there',
    '_ _ and * *',
  ])('is not in %j', (text) => {
    const written = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(marked(text)).toBe(written);
  });

  test.each([
    // A part of one word is stressed.
    ['I am not going to*day*.', ['It was a day like any other.'], 'to<em>day</em>.'],
    ['He went with*out* it.', ['They were out.'], 'with<em>out</em> it.'],
    ['That is so*dden*, he said.', [], 'so<em>dden</em>, he said.'],
    ['He lay in*land*ed.', ['They land.'], 'in*land*ed.'],
    ['They went to*get*her home.', ['They get it.'], 'to*get*her home.'],
    ['It is a*stern*, sir.', ['A stern man.', 'We fell astern.'], 'a<em>stern</em>, sir.'],
    // A space was lost beside a word that the document knows, or beside a name.
    ['He saw the*boat* come.', ['The boat came.'], 'the <em>boat</em> come.'],
    ['He saw the*red boat* come.', [], 'the <em>red boat</em> come.'],
    ['It was a*Heron*, sir.', [], 'a <em>Heron</em>, sir.'],
    ['It was the*boat*and not he.', ['A boat.'], 'the <em>boat</em> and not he.'],
  ])('in %j leaves words as the document writes them', (text, others, end) => {
    expect(marked(text, {}, others).endsWith(end)).toBe(true);
  });

  test('is a word between slashes where several are stressed so', () => {
    const others = ['"I did not say /that/," she said. "It was /so/ like him."'];
    expect(marked('He /knew/, and/or 1/2 of it, he/she.', {}, others)).toBe(
      'He <em>knew</em>, and/or 1/2 of it, he/she.',
    );
    for (const other of [
      'One /that/ alone.',
      'A /heron/ and an /egret/ and an /owl/.',
      'In /etc/so and /that/ /so/.',
    ])
      expect(marked('He /knew/ it.', {}, [other])).toBe('He /knew/ it.');
  });

  test.each([
    ['He /knew/ it, and he had /always/ known.', []],
    ['"You /knew/, you /let/ me look," she said. "You /always/ do."', []],
    ['He /knew/ it.', ['It was /not/ the lamp.', 'She had *never* seen it.']],
    ['He /knew/ it.', ['It was /not/ the lamp.', '"_Never_," she said.']],
  ])('is a word between slashes in %j, beside %j', (text, others) => {
    const inner = text.replaceAll(/\/(\w+)\//g, '<em>$1</em>');
    expect(marked(text, {}, others)).toBe(inner);
  });

  test.each([
    ['He /knew/ it.', ['It was /not/ the lamp.']],
    ['He /knew/ it.', ['It was /not/ the lamp.', 'A /heron/ was, and *that* is all.']],
    ['He /knew/ it.', ['It was /not/ the lamp.', 'Five *** and snake_case_ here, and 2 * 3.']],
    ['He /knew/ it.', ['It was the lamp.', 'She had *never* seen it.']],
    ['A /lamp/ is /not/ a /tide/.', []],
    ['I /you/ he /she/ it: see /lamp/ and /tide/ below.', []],
    ['and/or he/she, 1/2, on 3/4/99', ['She had *never* seen it.']],
  ])('is none between the slashes of %j, beside %j', (text, others) => {
    expect(marked(text, {}, others)).toBe(text);
  });

  test('is between slashes only where the document writes it so', () => {
    expect(marked('He thought, /no more/.')).toBe('He thought, /no more/.');
    expect(marked('He thought, /no more/.', {}, ['/Yes/, she thought.'])).toBe(
      'He thought, <em>no more</em>.',
    );
    expect(marked('See /no more/.', {}, ['/Yes/, in /usr/share/books'])).toBe('See /no more/.');
  });

  test.each([
    ['emphasis', 'She *did* it.'],
    ['gluedEmphasis', 'All of the*Heron* sank.'],
    ['typedTag', '[i]Slanted[/i] it was.'],
  ])('stays as written when %s is switched off', (kind, text) => {
    expect(marked(text, { [kind]: false })).toBe(text);
    expect(marked(text)).not.toBe(text);
  });
});
