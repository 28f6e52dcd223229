// What an author's warning says plainly of the Archive's topics, and what it does not.
import { describe, expect, test } from 'vitest';
import { warnedTopicsIn } from '../../shared/story/warnedTopics.ts';

describe('a warning names a topic', () => {
  test.each([
    ['Rape.', ['nonCon']],
    ['rape, character death, blood', ['death', 'nonCon']],
    ['Non-con, dub-con', ['nonCon']],
    ['dubious consent', ['nonCon']],
    ['R*pe', ['nonCon']],
    ['contains a scene of sexual assault', ['nonCon']],
    ['Major character death', ['death']],
    ['deathfic', ['death']],
    ['graphic violence and language', ['violence']],
    ['Graphic Depictions of Violence', ['violence']],
    ['graphic sex and violence', ['violence']],
    ['underage', ['underage']],
    ['under-age sex', ['underage']],
    ['This is not a happy story, contains rape', ['nonCon']],
    ["Don't read if rape upsets you", ['nonCon']],
    ['Not for kids: rape', ['nonCon']],
    ['not only rape', ['nonCon']],
    ['no slash, rape', ['nonCon']],
    ['No death, but rape', ['nonCon']],
    ['rape (not graphic)', ['nonCon']],
    ['No rape in this part. Rape in the next.', ['nonCon']],
    ['Изнасилование, смерть персонажа', ['death', 'nonCon']],
    ['смерть основного персонажа, нон-кон', ['death', 'nonCon']],
    ['Vergewaltigung, Charaktertod', ['death', 'nonCon']],
    ['explizite Gewalt', ['violence']],
    ['viol, mort d’un personnage', ['death', 'nonCon']],
    ['violación, muerte de un personaje', ['death', 'nonCon']],
    ['stupro', ['nonCon']],
    ['estupro, menores de idade', ['nonCon', 'underage']],
    ['No slash scenes but a main character dies', ['death']],
    ['No warnings except rape', ['nonCon']],
    ['No violence other than a rape', ['nonCon']],
    ['Neither slash nor underage. Rape.', ['nonCon']],
    ['keine, außer Vergewaltigung', ['nonCon']],
    ['if underage bothers you, skip this', ['underage']],
    ['If underage sex bothers you, do not read', ['underage']],
    ['Contains boys who are underage', ['underage']],
    ['underage, do not read if that bothers you', ['underage']],
    ['Yes, I kill off a major character.', ['death']],
    ['Not funny: I killed the main characters off', ['death']],
    ['死にネタです。', ['death']],
    ['警告：強暴', ['nonCon']],
  ])('%s', (text, topics) => {
    expect(warnedTopicsIn(text)).toEqual(topics);
  });
});

describe('a warning names no topic', () => {
  test.each([
    'none',
    'no rape',
    'No rape, death or torture',
    'no rape or character death',
    'Neither rape nor character death.',
    'neither rape, underage nor deathfic',
    'There is no explicit or implied rape here',
    'not underage',
    'Underage readers, go away!',
    'If you are underage, do not read.',
    "If you're still underage, leave",
    'If underage, turn back.',
    'Not for anyone who is underage',
    'Not for underage eyes',
    'Underage people should not read this',
    '未成年者の閲覧はご遠慮ください',
    '未成年慎入',
    "I don't kill off main characters",
    'I never kill a main character',
    '死にネタではありません',
    'Rape: no. Character death: none',
    'Rape? No.',
    'rape-free',
    'without non-con',
    'minor character death',
    'underage drinking',
    'non-graphic violence',
    'violence, language',
    'drapes, grapes and rapeseed',
    'без изнасилований',
    'keine Vergewaltigung',
    'sans viol',
    'sin violación',
    'the hull is breached',
    'her violin',
    '',
  ])('%s', (text) => {
    expect(warnedTopicsIn(text)).toEqual([]);
  });
});

test('a very long text is read in no time', () => {
  const start = performance.now();
  for (const text of [
    'no '.repeat(300_000),
    'death of a '.repeat(90_000),
    'rape, no '.repeat(90_000),
    'graphic '.repeat(90_000),
  ])
    warnedTopicsIn(text);
  expect(performance.now() - start).toBeLessThan(1_500);
});

test.each([
  ['Charaktertod (Nebenfigur), Alkohol', []],
  ['Charaktertod', ['death']],
  ['Charaktertod (Hauptfigur)', ['death']],
  ['Charaktertod (Nebenfigur und Hauptfigur)', ['death']],
  ['Charaktertod (keine Hauptfigur)', []],
  ['Charaktertod (nicht der Hauptcharakter)', []],
  ["mort d'un personnage (secondaire)", []],
  ["mort d'un personnage secondaire", []],
  ['mort de personnage (mineur)', []],
  ["mort d'un personnage principal", ['death']],
  ['mort de personnages', ['death']],
  ["mort d'un personnage (pas un personnage principal)", []],
  ['muerte de un personaje (secundario)', []],
  ['muerte de personaje secundario', []],
  ['muerte de un personaje', ['death']],
  ['muerte de un personaje principal', ['death']],
  ['muertes de personajes secundarios y principales', ['death']],
  ['morte di un personaggio (secondario)', []],
  ['morte di un personaggio secondario', []],
  ['morte di un personaggio', ['death']],
  ['morte del protagonista', ['death']],
  ['morte di personaggi minori', []],
  ['morte de personagem secundário', []],
  ['Charaktertod - Nebencharakter', []],
  ['Charaktertod (Nebenfigur), Charaktertod (Hauptfigur)', ['death']],
  ['Charaktertod, Nebenfiguren leiden', ['death']],
  ['mort de personnage, pas de viol', ['death']],
  ['mort de personnage - pas de violence', ['death']],
  ['muerte de personaje, menor de edad', ['death', 'underage']],
  ['muerte de personaje menor de edad', ['death', 'underage']],
  ['Charaktertod – Original-Charakter', []],
])('the death of %s', (text, topics) => {
  expect(warnedTopicsIn(text)).toEqual(topics);
});
