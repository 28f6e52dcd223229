// Headers in the forms that need no fixture each: dates, values that end, warnings wherever they stand.
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../electron/importers/plainText/header/dayOf.ts';
import { plainReading, readSource } from '../../../electron/importers/readSource.ts';
import { warningScreenFor } from '../../../shared/reading/warningPolicy.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { warnedTopicsIn } from '../../../shared/story/warnedTopics.ts';

const read = (text: string) => readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\n"They will come," said her aunt.\n';

describe('a date', () => {
  test.each([
    ['2001-02-03', '2001-02-03'],
    ['2001/02/03', '2001-02-03'],
    ['3 March 1998', '1998-03-03'],
    ['March 3rd, 1998', '1998-03-03'],
    ['Tue, 3 Mar 1998 21:04:11 GMT', '1998-03-03'],
    ['Tue Mar  3 21:04:11 1998', '1998-03-03'],
    ['03 Mar 98', '1998-03-03'],
    ['3. März 2004', '2004-03-03'],
    ['3 марта 2004', '2004-03-03'],
    ['le 3 mars 2004', '2004-03-03'],
    ['3 de marzo de 2004', '2004-03-03'],
    ['25/12/1999', '1999-12-25'],
    ['12/25/1999', '1999-12-25'],
    ['5/5/1999', '1999-05-05'],
    ['03.04.1999', '1999-04-03'],
  ])('%s is %s', (written, day) => {
    expect(dayOf(written)).toBe(day);
  });

  test.each(['3/4/99', '3/4/1999', '1999', 'March 1999', '31 February 2001', '99/1/2', 'soon', '12345', ''])(
    '%j is none',
    (written) => {
      expect(dayOf(written)).toBeNull();
    },
  );
});

describe('a warning right above the story', () => {
  test.each([
    ['WARNING: Rape.', 'Rape.'],
    ['Warnings: rape, blood', 'rape, blood'],
    ['Warning: contains scenes of rape and torture', 'contains scenes of rape and torture'],
    ['Предупреждения: изнасилование', 'изнасилование'],
    ['Warnung: Vergewaltigung.', 'Vergewaltigung.'],
  ])('%s does not take the story with it', async (field, words) => {
    const { metadata, chapters } = await read(`Title: Rain\nAuthor: Corin\n${field}\n${story}`);
    expect(metadata.warnings).toEqual({ archive: ['nonCon'], author: [words], stated: true });
    expect(chapters[0]?.entry.start).toMatch(/^The rain had not stopped/);
  });

  test('goes on over the lines that belong to it', async () => {
    const text = `Title: Rain\nWarnings: rape, torture,\ncharacter death\n\n${story}`;
    const { metadata } = await read(text);
    expect(metadata.warnings.author).toEqual(['rape, torture, character death']);
  });
});

describe('whatever warns stands on the warning screen', () => {
  test.each([
    `Title: Rain\nA/N: Be warned, this contains rape.\n\n${story}`,
    `Title: Rain\nDisclaimer/Warnings: Not mine. Non-con.\n\n${story}`,
    `Title: Rain\nRating: NC-17 for rape\n\n${story}`,
    `Title: Rain\nGenre: Drama, Rape\n\n${story}`,
    `Title | A/B | PG | Warning: rape\n\n${story}`,
    `Rain\nby Corin\n\nWarning for rape.\n\n${story}`,
    `CW: rape\n\n${story}`,
    `Title\nRain\nAuthor\nCorin\nWarnings\nRape\n\n${story}`,
    `Title: Rain\n\nChapter 1\n\nA/N: Warning for rape in this one.\n\n${story}`,
    `---\ntitle: Rain\nwarnings: [rape, blood]\n---\n\n${story}`,
    `Title: Rain (1/2)\nWarnings: none\n\n${story.repeat(5)}\n\nTitle: Rain (2/2)\nWarnings: rape\n\n${story}`,
    'Title: Rain\nWarnings: rape\n',
  ])('%j', async (text) => {
    const { metadata } = await read(text);
    expect(metadata.warnings.archive).toContain('nonCon');
    const screen = warningScreenFor(metadata);
    expect(`${screen?.authorWords.join(' ')} ${screen?.rating.label}`).toMatch(/rape|non-con/i);
  });

  test.each(['none', 'None.', 'n/a', 'no', 'нет', 'keine', 'aucun', 'ninguna', 'No archive warnings apply'])(
    'and "Warnings: %s" shows none',
    async (words) => {
      const { metadata } = await read(`Title: Rain\nRating: G\nWarnings: ${words}\n\n${story}`);
      expect(metadata.warnings.stated).toBe(true);
      expect(warningScreenFor(metadata)).toBeNull();
    },
  );
});

describe('no header is seen where there is none', () => {
  test.each([
    '"Rating: terrible," he said.\n\nHe put the menu down.\n',
    'From: Captain\nTo: Crew\nSubject: Bread\n\nThere is a hole in the bread.\n\nThe notice hung in the galley.\n',
    'ANNA: Hello.\n\nBEN: Hello.\n\nANNA: Nine steps.\n',
    'Night: a door.\nMorning: the rain.\nAuthor: of neither, I stand in it.\nNoon: bread.\n',
    'Flour: two pounds\nWater: some\nNotes: do not open the door.\n\nHe read it twice.\n',
    '"Write it down," he said.\n\nTitle: The Bell\nAuthor: nobody\n\nThen he crossed it out.\n',
    'Автор: кто же ещё, как не он, сидел у окна и писал.\n\nОн писал всю ночь.\n',
  ])('%j', async (text) => {
    const { metadata, front } = await read(text);
    expect(metadata.title).toBeNull();
    expect(metadata.authors).toEqual([]);
    expect(metadata.rating.label).toBeNull();
    expect(front).toEqual([]);
  });
});

test('what is removed from a copied page can be kept', async () => {
  const text = `Work Header\n\nRain\ncorin\n\nWork Text:\n\n${story}`;
  const bytes = new TextEncoder().encode(text);
  const choices = { ...noChoices, repairs: { removed: false } };
  const { front } = await readSource({ name: 'a.txt', bytes }, { ...plainReading, choices });
  expect(front).toContainEqual({ kind: 'other', text: 'Work Header' });
});

describe('words of warning under no label', () => {
  const box = `***** READ THIS FIRST *****\nThis story deals with child abuse and suicide.\n**********\n\nRain\nby Corin\n\n${story}`;
  test.each([
    [
      `Hi, this is new. WARNING: there is rape in this story. Be kind to me. Enjoy it.\n\n<3 Ina\n\nxxxxxxx\n\n${story}`,
      'WARNING: there is rape in this story.',
    ],
    [box, 'This story deals with child abuse and suicide.'],
    [
      `Rain\nby Corin\n\nThis is a slash story. It contains rape.\n\n***\n\n${story}`,
      'This is a slash story. It contains rape.',
    ],
    [`Harbour, Ina/Jon, NC-17, 200 words. Warnings for rape.\n\nRain\n\n${story}`, 'Warnings for rape.'],
    [`Title: Rain\nRating: NC-17   Warning: rape, torture\n\n${story}`, 'rape, torture'],
    [`Title: Rain\nPossible triggers: suicide\n\n${story}`, 'suicide'],
    [`Rain\nby Corin\n\n[Trigger warning: self harm]\n\n${story}`, 'self harm'],
    ['タイトル：雨\n作者：かもめ\n注意：死ネタあり\n\n雨はやまなかった。\n', '死ネタあり'],
    ['标题：雨\n作者：海鸥\n警告：角色死亡\n\n雨没有停。\n', '角色死亡'],
  ])('%j', async (text, words) => {
    const { metadata, chapters } = await read(text);
    expect(metadata.warnings.author).toEqual([words]);
    expect(chapters[0]?.entry.start).toMatch(/^(?:The rain had not stopped|雨)/);
  });

  test('leave title and author below a box to be found', async () => {
    const { metadata } = await read(box);
    expect([metadata.title, metadata.authors]).toEqual(['Rain', ['Corin']]);
  });

  test.each([
    'Warning signs lined the road.',
    'This story begins with a door.',
    'The warning was read aloud: nobody contained the violence.',
    `Title: Rain\n\nShe opened the file.\n\nWarning: the sign said. Danger of death.`,
  ])('%j is the story', async (text) => {
    const { metadata, front } = await read(`${text}\n\n${story}`);
    expect(metadata.warnings.author).toEqual([]);
    expect(front).toEqual([]);
  });

  test.each([
    ['character death (not a major one)', []],
    ['character death (minor)', []],
    ['character death (major)', ['death']],
    ['死ネタなし', []],
    ['强奸', ['nonCon']],
    ['无强奸', []],
    ['グロリア', []],
  ])('%s names %j', (words, topics) => {
    expect(warnedTopicsIn(words)).toEqual(topics);
  });
});

describe('a title', () => {
  test.each([
    [`The Lamp Room by Sal\n\n${story}`, 'The Lamp Room', ['Sal']],
    [`A Walk by Moonlight\n\n${story}`, null, []],
    [`She stood by Sal\n\n${story}`, null, []],
    [`http://example.org/~sal/lamp.html\n\nThe Lamp Room\nby Sal\n\n${story}`, 'The Lamp Room', ['Sal']],
    [`Fic: Lamps (Harbour, Ina/Jon, R)\n\nTitle: Lamps\nAuthor: sal\n\n${story}`, 'Lamps', ['sal']],
    [`Subject: [FIC] Lamps (PG)\n\nLamps\nby Sal\n\n${story}`, 'Lamps', ['Sal']],
    [
      `You are visitor number 104 since May 1997\n\nLamps\nby Sal (okay, Ina)\n\n${story}`,
      'Lamps',
      ['Sal (okay, Ina)'],
    ],
  ])('%j', async (text, title, authors) => {
    const { metadata } = await read(text);
    expect([metadata.title, metadata.authors]).toEqual([title, authors]);
  });

  test('stands below the address of its page, which is kept', async () => {
    const { metadata } = await read(`https://archiveofourown.org/works/12\n\nLamps\nby Sal\n\n${story}`);
    expect(metadata.source).toEqual({ url: 'https://archiveofourown.org/works/12', workKey: 'ao3:12' });
  });

  test('has no pairing beside it where that is "none"', async () => {
    expect((await read(`Title: Rain\nPairing: none\n\n${story}`)).metadata.relationships).toEqual([]);
  });
});
