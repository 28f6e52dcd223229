// Warnings that an author says to whoever is about to read, below title and name, and stories that begin in such words.
import { describe, expect, test } from 'vitest';
import {
  isReaderNotice,
  openingWarnings,
  readerNoticeAt,
} from '../../../electron/importers/plainText/header/readerNotice.ts';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The ferry was late again, and the whole of the upper quay had come down to look at the place where it was not.\n\n"It will come," said Ansa.\n\n*****\n\nIt came at noon, without its lamps, and nobody got off.\n';
const begins = /^The ferry was late again/;
const tops = [
  'Salt\nby Corin Vale\n\n',
  'Title: Salt\nAuthor: Corin Vale\nRating: PG\n\n',
  'Title: Salt\nAuthor: Corin Vale\n\nDisclaimer: not mine.\n\n',
];

describe('a warning to whoever is about to read', () => {
  test.each([
    ['What follows contains rape and torture. Read at your own risk.', ['nonCon']],
    ['The following contains torture.', []],
    ['Please be warned: a main character dies in this.', ['death']],
    ['Please be warned, someone dies in this.', []],
    ['I should warn you that there is a rape in this story.', ['nonCon']],
    ['Fair warning: there is incest ahead.', []],
    [
      'This one is very dark, people. There is a rape. Please do not read it if that bothers you.',
      ['nonCon'],
    ],
    ['If you are under 18 or offended by two women\nin love, go away.', []],
    ['If stories about suicide upset you, please hit the back button.', []],
    ['If slash offends you, please read something else.', []],
    ['Please don’t read this story if you are easily upset.', []],
    ['Read at your own risk.', []],
    ['Reader discretion is advised.', []],
    ['This story contains material of an adult nature.', []],
    ['This contains mature themes. You have been warned.', []],
    ['There will be graphic violence in this story. Not for the squeamish.', ['violence']],
    ['A major character dies in this. Sorry!', ['death']],
    ["I don't own them. This story has a rape in it. Don't read it if that upsets you.", ['nonCon']],
    ['Not for the squeamish.', []],
    ["There's some violence in this one. Comments welcome.", []],
    ["This has slash in it. Don't like, don't read.", []],
    ["This is slash. If that's not your thing, hit the back button.", []],
    ['This is a dark story about abuse. Proceed with caution.', []],
    ['Someone dies. You have been warned.', []],
    ['This one has a sad ending. Get your tissues.', []],
    ["Get out the tissues. It's a deathfic.", ['death']],
    ['Slash and torture ahead.', []],
    ['Rape trigger.', ['nonCon']],
    ['Please read the warnings before you go on: rape, incest.', ['nonCon']],
    ['The subject matter of this story may be disturbing to some readers.', []],
    ['Survivors of rape may want to skip this one.', ['nonCon']],
    ['This is an NC-17 story. If you are under age, go away.', []],
    ['This story is for mature readers only.', []],
    ['I own nothing. There is rape in this. Comments welcome.', ['nonCon']],
  ])('%s', async (words, archive) => {
    for (const top of tops) {
      const { metadata, front, chapters } = await read(`${top}${words}\n\n${story}`);
      const text = words.replace(/\n/g, ' ');
      expect(metadata.warnings, top).toEqual({ archive, author: [text], stated: true });
      expect(front, top).toContainEqual({ kind: 'warning', text });
      expect(chapters[0]?.entry.start, top).toMatch(begins);
    }
  });

  test('the age of readers alone is no warning, with or without fields above', async () => {
    for (const top of tops) {
      const { metadata, front, chapters } = await read(`${top}If you are under 18, leave now.\n\n${story}`);
      expect(metadata.warnings.stated, top).toBe(false);
      expect(front.at(-1), top).toEqual({ kind: 'disclaimer', text: 'If you are under 18, leave now.' });
      expect(chapters[0]?.entry.start, top).toMatch(begins);
    }
  });
});

describe('a warning among words that may be the story', () => {
  test.each([
    [
      'Hello again! Tea helped. There is a rape in this one, so please be careful.',
      'nonCon',
      'There is a rape in this one, so please be careful.',
    ],
    ['Ansa dies in this story.', null, 'Ansa dies in this story.'],
  ])('%s', async (words, topic, told) => {
    const { metadata, chapters } = await read(`${tops[0]}${words}\n\n${story}`);
    expect(metadata.warnings).toEqual({
      archive: topic === null ? [] : [topic],
      author: [told],
      stated: true,
    });
    expect(chapters[0]?.entry.start).toContain(words.slice(0, 12));
  });

  test.each([
    'There is a rape in this town every winter.',
    'There is a rape in this story, and I was the one who told it.',
    'This chapter of my life contains violence, said Ansa.',
    'Every man dies in this story that my mother told.',
    'My mother dies in this story.',
    'This one had slash marks on the lid.',
  ])('%s warns of nothing', (words) => {
    expect(openingWarnings(words)).toEqual([]);
  });
});

describe('a story that begins in such words', () => {
  test.each([
    'Be warned: a man dies in this house before the night is out.',
    'You were warned. He had told you that the ice would not hold.',
    'I should warn you that people die in this town.',
    'If you are reading this, turn back.',
    'If the cold bothers you, leave now.',
    'If heights upset you, do not climb the mole.',
    'If this letter upsets you, do not read on.',
    'Do not read this until I am dead.',
    'Please do not read this letter. Burn it.',
    'The sign said read at your own risk.',
    '"Read at your own risk," said the card.',
    'Read at your own risk, said the card.',
    'This contains the last of the salt.',
    'This contains poison, said the clerk.',
    'This book contains the death of my father.',
    'There is a murder in this town every winter.',
    'Somebody dies.',
    'Someone dies every time the bell rings.',
    'People die in winter.',
    'This is a dark story. My grandmother told it to me.',
    'I must warn you that there was a rape in this story, and I was the one who told it.',
    'Fair warning, the captain called, and cut the rope.',
    'He was not for the squeamish.',
    'They were under eighteen, and nobody asked.',
    'Take care of the lamp.',
    'What follows has no name.',
    'The adult content of the trunk was four blankets.',
    'Not for the first time, Ansa was late.',
    'Consider yourself warned, Corin thought, and went in.',
    'Somebody dies. Take care.',
    'This is rape.',
    'Rape is about power, the pamphlet said.',
    'Not a happy story.',
    'Blood ahead.',
    'The story may be disturbing, and it may not.',
    'Have some tissues.',
    'Caution: wet paint.',
    'Note: the ferry was late.',
    'If you are easily frightened, the sea is no place for you.',
  ])('%s', async (words) => {
    expect(isReaderNotice(words)).toBe(false);
    const { metadata, chapters } = await read(`Salt\nby Corin Vale\n\n${words}\n\n${story}`);
    expect(metadata.warnings.stated).toBe(false);
    expect(chapters[0]?.entry.start).toContain(words.replace(/"/g, '').slice(0, 12));
  });
});

test('a hostile paragraph is read at once', () => {
  const start = performance.now();
  for (const piece of [
    'warn ',
    'this contains ',
    'if you ',
    'there is ',
    'please do not read ',
    'It is a dark ',
  ])
    for (const length of [880, 100_000]) readerNoticeAt([piece.repeat(length / piece.length), '', 'x'], 0);
  expect(performance.now() - start).toBeLessThan(500);
});
