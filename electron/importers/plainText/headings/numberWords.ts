// numberWords: cardinal and ordinal numbers as words of the languages whose headings are read.

/** Languages by their ISO 639-1 codes. */
export type NumberLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'ru';

/** Case, accents and the sign between two words do not tell one number from another. */
export function foldNumber(text: string): string {
  if (/^[A-Za-z]+$/.test(text)) return text.toLowerCase();
  if (/^[A-Za-z -]+$/.test(text)) return text.toLowerCase().replace(/[ -]+/g, '-');
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[\s-]+/g, '-');
}

type Words = [string, number][];

/** `list` counts up from `first`; a slash parts the forms of one number. */
function counted(list: string, first = 1): Words {
  return list
    .split(' ')
    .flatMap((forms, index) => forms.split('/').map((form): [string, number] => [form, first + index]));
}

function tensOf(list: string, first = 20): Words {
  return counted(list, first / 10).map(([word, value]) => [word, value * 10]);
}

/** Each ten with each unit from 1 to 9 after it. */
function compounds(tens: Words, units: Words, between: string): Words {
  return tens.flatMap(([ten, value]) =>
    units
      .filter(([, unit]) => unit < 10)
      .map(([word, unit]): [string, number] => [`${ten}${between}${word}`, value + unit]),
  );
}

function english(): Words {
  const units = counted('one two three four five six seven eight nine');
  const ordinalUnits = counted('first second third fourth fifth sixth seventh eighth ninth');
  const tens = tensOf('twenty thirty forty/fourty fifty sixty seventy eighty ninety');
  return [
    ...counted('zero one two three four five six seven eight nine ten eleven twelve thirteen', 0),
    ...counted('fourteen fifteen sixteen seventeen eighteen nineteen', 14),
    ...counted('zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh', 0),
    ...counted('twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 12),
    ...tens,
    ...tensOf('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'),
    ...compounds(tens, units, '-'),
    ...compounds(tens, ordinalUnits, '-'),
    ['hundred', 100],
    ['a-hundred', 100],
    ...units.map(([word, value]): [string, number] => [`${word}-hundred`, value * 100]),
  ];
}

function german(): Words {
  const units = counted('ein/eins zwei drei vier fünf sechs sieben acht neun');
  const teens = counted('zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', 10);
  const tens = tensOf('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig');
  const compound = tens.flatMap(([ten, value]) =>
    units
      .filter(([unit]) => unit !== 'eins')
      .map(([unit, one]): [string, number] => [`${unit}und${ten}`, value + one]),
  );
  const small: Words = [
    ...counted('erst zweit dritt viert fünft sechst siebt/siebent acht neunt zehnt elft zwölft'),
    ...teens.filter(([, value]) => value > 12).map(([word, value]): [string, number] => [`${word}t`, value]),
  ];
  const stems: Words = [
    ...small,
    ...[...tens, ...compound].map(([word, value]): [string, number] => [`${word}st`, value]),
  ];
  const ordinals = stems.flatMap(
    ([stem, value]): Words => ['e', 'er', 'es', 'en'].map((ending) => [stem + ending, value]),
  );
  return [['null', 0], ...units, ...teens, ...tens, ...compound, ...ordinals];
}

function french(): Words {
  const units = counted('un/une deux trois quatre cinq six sept huit neuf');
  const teens = counted('dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf', 10);
  const tens = tensOf('vingt trente quarante cinquante soixante');
  const ordinalUnits = counted(
    'unième deuxième troisième quatrième cinquième sixième septième huitième neuvième',
  );
  const ordinalTens = tensOf('vingtième trentième quarantième cinquantième soixantième');
  const ordinalTeens = counted(
    'dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième',
    10,
  );
  const one = tens.flatMap(
    ([ten, value]): Words => [
      [`${ten}-et-un`, value + 1],
      [`${ten}-et-une`, value + 1],
      [`${ten}-et-unième`, value + 1],
    ],
  );
  return [
    ['zéro', 0],
    ...units,
    ...teens,
    ...tens,
    ...one,
    ...compounds(tens, units, '-'),
    ...counted('premier/première second/seconde'),
    ...ordinalUnits.slice(1),
    ...ordinalTeens,
    ...ordinalTens,
    ...compounds(tens, ordinalUnits, '-'),
  ];
}

function spanish(): Words {
  const units = counted('uno/una/un dos tres cuatro cinco seis siete ocho nueve');
  const teens = counted(
    'diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
    10,
  );
  const tens = tensOf('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30);
  const ordinals = bothGenders(
    counted('primero segundo tercero cuarto quinto sexto séptimo/sétimo octavo noveno/nono décimo'),
  );
  const later = bothGenders(
    counted(
      'undécimo/decimoprimero duodécimo/decimosegundo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo',
      11,
    ),
  );
  const tenths = bothGenders([...tensOf('vigésimo trigésimo cuadragésimo quincuagésimo'), ['décimo', 10]]);
  return [
    ['cero', 0],
    ...units,
    ...teens,
    ...tens,
    ...compounds(tens, units, '-y-'),
    ['primer', 1],
    ['tercer', 3],
    ...ordinals,
    ...later,
    ...tenths,
    ...compounds(tenths, ordinals, '-'),
    ...compounds(tenths, ordinals, ''),
  ];
}

function bothGenders(words: Words): Words {
  return words.flatMap(
    ([word, value]): Words => [
      [word, value],
      [word.replace(/o$/, 'a'), value],
    ],
  );
}

function italian(): Words {
  const units = counted('uno/una due tre quattro cinque sei sette otto nove');
  const teens = counted(
    'dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    10,
  );
  const tens = tensOf('venti trenta quaranta cinquanta sessanta settanta ottanta novanta');
  const compound = tens.flatMap(([ten, value]) =>
    units.map(([unit, one]): [string, number] => [
      (one === 1 || one === 8 ? ten.slice(0, -1) : ten) + unit,
      value + one,
    ]),
  );
  const ordinals = bothGenders([
    ...counted('primo secondo terzo quarto quinto sesto settimo ottavo nono decimo'),
    ...[...teens, ...tens, ...compound]
      .filter(([, value]) => value > 10)
      .map(([word, value]): [string, number] => [
        `${/(?:tre|sei)$/.test(word) ? word : word.slice(0, -1)}esimo`,
        value,
      ]),
  ]);
  return [['zero', 0], ...units, ...teens, ...tens, ...compound, ...ordinals];
}

function russian(): Words {
  const units = counted('один/одна/одно/раз два/две три четыре пять шесть семь восемь девять');
  const teens = counted(
    'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
    10,
  );
  const tens = tensOf('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто');
  const ordinalUnits = counted(
    'первый/первая/первое второй/вторая/второе третий/третья/третье четвёртый/четвёртая/четвёртое пятый/пятая/пятое шестой/шестая/шестое седьмой/седьмая/седьмое восьмой/восьмая/восьмое девятый/девятая/девятое',
  );
  const teensOrdinals = teens.flatMap(
    ([word, value]): Words => ['ый', 'ая', 'ое'].map((ending) => [word.slice(0, -1) + ending, value]),
  );
  const tensOrdinals = tensOf(
    'двадцатый/двадцатая/двадцатое тридцатый/тридцатая/тридцатое сороковой/сороковая/сороковое пятидесятый/пятидесятая/пятидесятое шестидесятый/шестидесятая/шестидесятое семидесятый/семидесятая/семидесятое восьмидесятый/восьмидесятая/восьмидесятое девяностый/девяностая/девяностое',
  );
  return [
    ['ноль', 0],
    ['нулевая', 0],
    ...units,
    ...teens,
    ...tens,
    ...compounds(tens, units, '-'),
    ...ordinalUnits,
    ...teensOrdinals,
    ...tensOrdinals,
    ...compounds(tens, ordinalUnits, '-'),
  ];
}

const makers: Readonly<Record<NumberLanguage, () => Words>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  ru: russian,
};
const made = new Map<NumberLanguage, ReadonlyMap<string, number>>();

function wordsOf(language: NumberLanguage): ReadonlyMap<string, number> {
  const found = made.get(language);
  if (found !== undefined) return found;
  const words = new Map(makers[language]().map(([word, value]) => [foldNumber(word), value]));
  made.set(language, words);
  return words;
}

export const numberLanguages: readonly NumberLanguage[] = ['en', 'de', 'fr', 'es', 'it', 'ru'];

let beginnings: ReadonlySet<string> | null = null;

/** Spares nearly every word of a story the closer look. `word` is a single one, folded. */
export function canBeginNumber(word: string): boolean {
  // Thousands of numbers begin with a hundred words: the tables themselves wait until one is read.
  beginnings ??= new Set(
    numberLanguages.flatMap((language) =>
      [...new Set(makers[language]().map(([each]) => each.split(/[\s-]/)[0] ?? ''))].map(foldNumber),
    ),
  );
  return beginnings.has(word);
}

/** `folded` is as `foldNumber` gives it; null when it is no number of those languages. English reaches 999, others 59 or more. */
export function wordValue(folded: string, languages: readonly NumberLanguage[]): number | null {
  for (const language of languages) {
    const value = wordsOf(language).get(folded);
    if (value !== undefined) return value;
  }
  return languages.includes('en') ? pastHundred(folded) : null;
}

const englishHundreds = /^((?:[a-z]{3,5}-)?hundred)-(?:and-)?([a-z-]+)$/;

/** "two hundred and thirty-first" */
function pastHundred(folded: string): number | null {
  const [, hundreds = '', rest = ''] = englishHundreds.exec(folded) ?? [];
  const [before, after] = [wordsOf('en').get(hundreds), wordsOf('en').get(rest)];
  return before === undefined || after === undefined || after === 0 || after > 99 ? null : before + after;
}
