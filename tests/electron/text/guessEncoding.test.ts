// Old bytes of many languages: the encoding is found in long texts and short ones, and doubt is said.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../electron/text/decodeText.ts';

const english =
  'The lamp on the harbour wall had gone out again, and nobody would say who had done it. “It was you,” said Mara, “wasn’t it?” He shrugged – he always did – and looked at the boats… There was nothing to be said, so they went down to the café and ordered two glasses of the house red. ';
const plain =
  'The lamp on the harbour wall had gone out again, and nobody would say who had done it. He shrugged and looked at the boats, for there was nothing else that he could do about the weather or the war. ';
const texts = {
  french:
    "Elle descendit vers le port où la lampe était éteinte, mais il n'était pas là. «Vous l'avez tué», dit-elle à voix basse, en serrant la clé contre son cœur. La fenêtre était restée ouverte toute la nuit, et les garçons jouaient déjà sur la plage. ",
  german:
    'Sie ging hinunter zum Hafen, aber er war nicht da, obwohl alle gesagt hatten, dass er dort sein würde. Es war schon spät geworden, und über den Dächern hing ein müder Mond. „Schön“, sagte sie, „dann eben nicht.“ Die Straße war leer, und er hörte nichts außer dem Meer. ',
  spanish:
    '—¿Dónde está el niño? —preguntó la señora, mirando hacia el jardín. Nadie contestó. La lámpara se había apagado y el corazón le latía muy deprisa; después de todo, él también había estado allí aquella mañana. ',
  portuguese:
    'A lâmpada do cais não estava acesa e ninguém sabia a razão. Ele não tinha coração para lhe dizer que os irmãos já não vinham. À noite, as águas são mais escuras, e as vozes dos pescadores não chegam até aqui. ',
  swedish:
    'Hon gick ner till hamnen, men han var inte där fast alla hade sagt att han skulle vara det. Det hade redan blivit sent, och över taken hängde en trött måne. Gatan låg öde, och hon hörde ingenting utom havet så länge hon stod där på bryggan. ',
  polish:
    'Zeszła do portu, ale go tam nie było, choć wszyscy mówili, że przyjdzie. Było już późno i nad dachami wisiał zmęczony księżyc. „Dobrze”, powiedziała, „więc nie dziś”. Ślad łodzi znikał powoli w ciemności, a źdźbła trawy drżały na wietrze. ',
  czech:
    'Sešla dolů k přístavu, ale on tam nebyl, i když všichni říkali, že přijde. Bylo už pozdě a nad střechami visel unavený měsíc. Ulice byla prázdná a neslyšela nic kromě moře. Věděla, že té noci už nikdo nepřijde, a přece čekala až do svítání. ',
  hungarian:
    'Lement a kikötőbe, de a férfi nem volt ott, pedig mindenki azt mondta, hogy ott lesz. Már késő volt, és a háztetők fölött fáradt hold függött. Az utca üres volt, és nem hallott semmit a tengeren kívül. Tudta, hogy azon az éjszakán senki sem jön, mégis várt hűvös hajnalig a kőfal előtt. ',
  russian:
    'Она спустилась к гавани, но его там не было, хотя все говорили, что он придёт. Было уже поздно, и над крышами висела усталая луна. «Хорошо, — сказала она, — значит, не сегодня». Улица была пуста, и она не слышала ничего, кроме моря. ',
  ukrainian:
    'Вона спустилася до гавані, але його там не було, хоча всі казали, що він прийде. Було вже пізно, і над дахами висів утомлений місяць. Вулиця була порожня, і вона не чула нічого, крім моря. Її серце билося дуже швидко. ',
  japanese:
    '彼女は港まで歩いて行ったが、彼はそこにいなかった。みんなは彼が来ると言っていたのに。もう夜も遅く、屋根の上には疲れた月がかかっていた。「いいわ」と彼女は言った。「今夜はもう来ないのね」。',
  chinese:
    '她走到港口，但是他不在那里，虽然大家都说他会来。时间已经很晚了，屋顶上挂着一轮疲倦的月亮。“好吧，”她说，“那就不是今天。”街上空无一人，除了大海，她什么也听不见。',
  taiwanese:
    '她走到港口，但是他不在那裡，雖然大家都說他會來。時間已經很晚了，屋頂上掛著一輪疲倦的月亮。「好吧，」她說，「那就不是今天。」街上空無一人，除了大海，她什麼也聽不見。',
  korean:
    '그녀는 항구까지 걸어갔지만 그는 거기에 없었다. 모두가 그가 올 것이라고 말했는데도. 벌써 밤이 깊었고 지붕 위에는 지친 달이 걸려 있었다. 거리는 텅 비어 있었고 바다 말고는 아무 소리도 들리지 않았다. ',
  english,
} as const;
type Language = keyof typeof texts;

/** Encodings that write these bytes alike are one and the same. */
const cases: readonly (readonly [Language, string, string])[] = [
  ['english', 'windows-1252', 'windows-1252'],
  ['english', 'macintosh', 'macroman'],
  ['french', 'windows-1252', 'windows-1252'],
  ['french', 'ISO-8859-15', 'iso-8859-15'],
  ['french', 'macintosh', 'macroman'],
  ['german', 'windows-1252', 'windows-1252'],
  ['german', 'macintosh', 'macroman'],
  ['spanish', 'windows-1252', 'windows-1252'],
  ['spanish', 'macintosh', 'macroman'],
  ['portuguese', 'windows-1252', 'windows-1252'],
  ['portuguese', 'macintosh', 'macroman'],
  ['portuguese', 'IBM850', 'cp850'],
  ['swedish', 'windows-1252', 'windows-1252'],
  ['swedish', 'macintosh', 'macroman'],
  ['swedish', 'IBM437', 'cp437'],
  ['polish', 'windows-1250', 'windows-1250'],
  ['czech', 'windows-1250', 'windows-1250'],
  ['czech', 'ISO-8859-2', 'iso-8859-2'],
  ['czech', 'IBM852', 'cp852'],
  ['hungarian', 'windows-1250', 'windows-1250'],
  ['russian', 'windows-1251', 'windows-1251'],
  ['ukrainian', 'windows-1251', 'windows-1251'],
  ['japanese', 'Shift_JIS', 'shift_jis'],
  ['japanese', 'EUC-JP', 'euc-jp'],
  ['chinese', 'GB18030', 'gb18030'],
  ['taiwanese', 'Big5', 'big5'],
  ['korean', 'EUC-KR', 'euc-kr'],
  ['russian', 'UTF-16LE', 'utf-16le'],
  ['russian', 'UTF-16BE', 'utf-16be'],
  ['japanese', 'UTF-16LE', 'utf-16le'],
  ['chinese', 'UTF-16BE', 'utf-16be'],
  ['korean', 'UTF-16LE', 'utf-16le'],
  ['english', 'UTF-16BE', 'utf-16be'],
];
const encode = (text: string, codec: string) => iconv.encode(text, codec, { addBOM: false });

/** What an encoding has no sign for is left out of the text, as its writer would have. */
function writable(text: string, codec: string): string {
  return [...text].filter((sign) => iconv.decode(encode(sign, codec), codec) === sign).join('');
}

describe('the encoding of old bytes', () => {
  test.each(cases)('%s in %s, as a story', async (language, encoding, codec) => {
    const text = writable(texts[language], codec).repeat(40).replaceAll('. ', '.\n').trim();
    const decoded = await decodeText(encode(text, codec));
    expect(decoded.text).toBe(text);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.confidence).toBeGreaterThanOrEqual(0.6);
  });

  test.each(cases)('%s in %s, as a paragraph', async (language, encoding, codec) => {
    const text = writable(texts[language], codec).trim();
    const decoded = await decodeText(encode(text, codec));
    expect(decoded.text).toBe(text);
    expect(decoded.encoding).toBe(encoding);
  });

  test.each([
    ['russian', 'KOI8-R', 'koi8-r'],
    ['russian', 'IBM866', 'cp866'],
    ['russian', 'ISO-8859-5', 'iso-8859-5'],
    ['polish', 'ISO-8859-2', 'iso-8859-2'],
    ['german', 'IBM437', 'cp437'],
    ['french', 'IBM437', 'cp437'],
    ['hungarian', 'IBM852', 'cp852'],
    ['ukrainian', 'KOI8-U', 'koi8-u'],
  ] as const)('%s in %s reads as it was written', async (language, encoding, codec) => {
    const text = writable(texts[language], codec).trim();
    const decoded = await decodeText(encode(text, codec));
    expect([decoded.encoding, decoded.text]).toEqual([encoding, text]);
  });

  test.each([
    ['a café', 'windows-1252'],
    ['a café', 'macroman'],
    ['a café', 'cp437'],
    ['it wasn’t so', 'windows-1252'],
    ['it wasn’t so', 'macroman'],
    ['“Go,” she said.', 'windows-1252'],
    ['“Go,” she said.', 'macroman'],
    ['it cost £5', 'windows-1252'],
    ['he was naïve', 'macroman'],
    ['the façade', 'cp437'],
    ['wait… no', 'windows-1252'],
    ['Zoë went', 'windows-1252'],
  ])('a long English story with only “%s” in %s', async (words, codec) => {
    const text = `${plain.repeat(60)}And ${words} in the end. ${plain.repeat(60)}`.trim();
    expect((await decodeText(encode(text, codec))).text).toBe(text);
  });

  test('frames drawn with box signs are IBM437', async () => {
    const text = `╔══════════╗\n║ THE LAMP ║\n╚══════════╝\n\n${plain}`.trim();
    const { encoding, text: read } = await decodeText(encode(text, 'cp437'));
    expect([encoding, read]).toEqual(['IBM437', text]);
  });
});

describe('how sure it is', () => {
  const confidence = async (bytes: Uint8Array, chosen: string | null = null) =>
    (await decodeText(bytes, chosen)).confidence;

  test('a mark, valid UTF-8 and plain ASCII are sure', async () => {
    expect(await confidence(Buffer.from(`\ufeff${texts.french}`))).toBe(1);
    expect(await confidence(Buffer.from(texts.french))).toBe(1);
    expect(await confidence(Buffer.from(plain))).toBe(1);
    expect(await confidence(encode(texts.russian, 'utf-16le'))).toBeGreaterThan(0.9);
  });

  test('a story in one language is fairly sure, a single odd byte is not', async () => {
    expect(await confidence(encode(texts.german.repeat(20), 'windows-1252'))).toBeGreaterThan(0.75);
    expect(
      await confidence(
        Buffer.concat([Buffer.from('One word and '), Buffer.of(0xd8), Buffer.from(' so on.')]),
      ),
    ).toBeLessThan(0.6);
  });

  test('what the reader chose is sure', async () => {
    expect(await confidence(encode(texts.german, 'windows-1252'), 'macintosh')).toBe(1);
  });
});
