// The language of a story is that of its words, and no neighbour's; of too few words nothing is said.
import { expect, test } from 'vitest';
import { detectLanguage } from '../../../electron/importers/detectLanguage.ts';

test.each([
  [
    'en',
    'She went home and met nobody on the way. The lamps were lit, and there was no one to see them but her. What are you waiting for, they would have said.',
  ],
  [
    'de',
    'Sie ging nach Hause und traf niemanden auf dem Weg. Die Lampen brannten schon, und keiner sah sie außer ihr.',
  ],
  [
    'fr',
    'Elle rentra chez elle sans rencontrer personne. Les lampes brûlaient déjà, et nul ne les voyait, sauf elle.',
  ],
  [
    'es',
    'Volvió a casa y no encontró a nadie en el camino. Las lámparas ya estaban encendidas y nadie más las veía.',
  ],
  [
    'ru',
    'Она пошла домой и никого не встретила. Лампы уже горели, и никто их не видел, кроме неё. Был вечер, и это было всё.',
  ],
  [
    'uk',
    'Він пішов додому і нікого не зустрів, навіть своєї дружини. Де ти? спитав він. Був вечір, і місто спало.',
  ],
  [
    'cs',
    'Šel domů a nikoho nepotkal, ani svou ženu. Kde jsi? zeptal se. Byl večer, a město spalo pod sněhem.',
  ],
  [
    'pl',
    'Szedł do domu i nikogo nie spotkał, nawet swojej żony. Gdzie jesteś? zapytał. Był wieczór, a miasto spało.',
  ],
  [
    'fi',
    'Hän meni kotiin eikä tavannut ketään, ei edes vaimoaan. Missä olet? hän kysyi. Oli ilta, ja kaupunki nukkui.',
  ],
  ['ja', '駅に着くと、猫がいた。猫はこちらを見て、それから歩いていった。'],
  ['zh', '他走进房间，灯还亮着。桌上放着一封信，没有人打开过它。'],
  ['ko', '그는 집으로 갔고 아무도 만나지 못했다. 저녁이었고 도시는 자고 있었다.'],
])('%s', async (language, text) => {
  expect(await detectLanguage(text)).toBe(language);
});

test.each(['', 'Il dit non.', '1, 2, 3.', '猫', 'xqz '.repeat(5)])('says nothing of %j', async (text) => {
  expect(await detectLanguage(text)).toBeNull();
});
