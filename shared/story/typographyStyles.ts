// typographyStyles: the quotation marks and dashes of each language, as its publishers set them.
/** `nested` are the marks of a quotation inside a quotation that was typed with the same sign. */
export type TypographyStyle = {
  readonly quotes: Pair;
  readonly nested: Pair;
  readonly singles: Pair;
  /** French: guillemets and high punctuation stand off by a narrow no-break space. */
  readonly spacesMarks: boolean;
  /** For `--`; where it is spaced, spaces are put around it. */
  readonly dash: string;
  readonly isDashSpaced: boolean;
  /** For a hyphen between two spaces. */
  readonly spacedDash: string;
  /** What a paragraph of speech begins with; null where speech has quotation marks alone. */
  readonly speechDash: string | null;
  /** Spanish: the dash of speech touches its words, and comments stand between such dashes. */
  readonly isSpeechDashGlued: boolean;
  /** Words that begin with an apostrophe, without it, in lower case. */
  readonly elisions: ReadonlySet<string>;
  /** Gershayim and geresh are no quotation marks: such a text stays as it is. */
  readonly isLeftAlone: boolean;
};
export type Pair = readonly [open: string, close: string];

const none: ReadonlySet<string> = new Set();
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const englishElisions = words(
  'tis tisn twas twasn twere tweren twill twould twouldn twon em im imself er erself ere ave aven ad adn ow ouse ome ' +
    'alf ello ell eard appen appened appens ospital orrible til till bout cause cuz cos coz n nother nuff fraid spose ' +
    'member fore kay neath gainst mongst midst pon tween twixt un uns ee e ye ya d ll s ve re m nd scuse sup zat ' +
    'pologies burbs rents droid droids flu fro tude cept specially course magine ceptin puter nite ron',
);
const dutchElisions = words('s t n k m r ns em ie');
const germanElisions = words('s n ne nen nem ner ran rein raus rum rüber nauf ma mal nem was');

const curly: Pair = ['“', '”'];
const single: Pair = ['‘', '’'];
const guillemets: Pair = ['«', '»'];
const lowHigh: Pair = ['„', '“'];
const lowHighSingle: Pair = ['‚', '‘'];
const lowRight: Pair = ['„', '”'];

const english: TypographyStyle = {
  quotes: curly,
  nested: curly,
  singles: single,
  spacesMarks: false,
  dash: '—',
  isDashSpaced: false,
  spacedDash: '–',
  speechDash: null,
  isSpeechDashGlued: false,
  elisions: englishElisions,
  isLeftAlone: false,
};
const continental: TypographyStyle = { ...english, dash: '–', isDashSpaced: true, elisions: none };
const german: TypographyStyle = {
  ...continental,
  quotes: lowHigh,
  nested: lowHigh,
  singles: lowHighSingle,
  elisions: germanElisions,
};
const central: TypographyStyle = { ...german, elisions: none };
const eastern: TypographyStyle = { ...continental, quotes: lowRight, nested: guillemets, speechDash: '–' };
const nordic: TypographyStyle = {
  ...continental,
  quotes: ['”', '”'],
  nested: ['”', '”'],
  singles: ['’', '’'],
  speechDash: '–',
};
const romance: TypographyStyle = {
  ...english,
  quotes: guillemets,
  nested: curly,
  spacedDash: '–',
  speechDash: '—',
  elisions: none,
};
const cyrillic: TypographyStyle = {
  ...continental,
  quotes: guillemets,
  nested: lowHigh,
  dash: '—',
  spacedDash: '—',
  speechDash: '—',
};
const spanish: TypographyStyle = { ...romance, isSpeechDashGlued: true };
const brazilian: TypographyStyle = { ...romance, quotes: curly, nested: curly };
const leftAlone: TypographyStyle = { ...english, isLeftAlone: true };

const styles: ReadonlyMap<string, TypographyStyle> = new Map(
  Object.entries({
    en: english,
    de: german,
    'de-ch': { ...german, quotes: guillemets, nested: guillemets, singles: ['‹', '›'] },
    fr: { ...romance, spacesMarks: true },
    es: spanish,
    'es-es': spanish,
    ca: spanish,
    gl: spanish,
    eu: spanish,
    it: { ...romance, speechDash: '–' },
    pt: brazilian,
    'pt-pt': romance,
    ru: cyrillic,
    uk: cyrillic,
    be: cyrillic,
    bg: { ...cyrillic, quotes: lowHigh, nested: lowHigh, dash: '–', spacedDash: '–' },
    pl: { ...eastern, singles: ['‚', '’'] },
    hu: { ...eastern, nested: ['»', '«'] },
    ro: eastern,
    hr: { ...eastern, nested: lowRight },
    sr: { ...eastern, nested: lowRight },
    bs: { ...eastern, nested: lowRight },
    et: { ...eastern, quotes: lowHigh, nested: lowHigh },
    lt: { ...eastern, quotes: lowHigh, nested: lowHigh },
    lv: { ...continental, speechDash: '–' },
    cs: central,
    sk: central,
    sl: central,
    is: { ...central },
    sv: nordic,
    fi: nordic,
    nb: { ...nordic, quotes: guillemets, nested: curly, singles: single },
    nn: { ...nordic, quotes: guillemets, nested: curly, singles: single },
    no: { ...nordic, quotes: guillemets, nested: curly, singles: single },
    da: { ...nordic, quotes: ['»', '«'], nested: ['»', '«'], singles: ['›', '‹'] },
    nl: { ...continental, elisions: dutchElisions },
    af: { ...continental, elisions: dutchElisions },
    el: { ...romance, speechDash: '—' },
    tr: { ...continental, speechDash: '—' },
    he: leftAlone,
    yi: leftAlone,
    ja: leftAlone,
  } satisfies Record<string, TypographyStyle>),
);

/** `language` is a BCP 47 tag; one that is not known, or none, is set as English is. */
export function typographyStyleOf(language: string | null): TypographyStyle {
  const tag = (language ?? 'en').toLowerCase();
  const primary = tag.split('-')[0] ?? 'en';
  // The Americas quote as English does; a bare "es" is Spain's.
  if (primary === 'es' && tag !== 'es' && tag !== 'es-es')
    return { ...spanish, quotes: curly, nested: curly };
  return styles.get(tag) ?? styles.get(primary) ?? english;
}
