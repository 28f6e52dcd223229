// The words that headings are made of, in the languages whose headings are read.
import type { NumberLanguage } from './numberWords.ts';

type Words = Readonly<Record<string, readonly NumberLanguage[]>>;

/** Each with the languages that its number may be written in; digits and Roman numerals always count. */
export const chapterWords: Words = {
  chapter: ['en'],
  chap: ['en'],
  ch: ['en'],
  chp: ['en'],
  chpt: ['en'],
  episode: ['en', 'de', 'fr'],
  épisode: ['fr'],
  stave: ['en'],
  canto: ['en', 'es', 'it'],
  kapitel: ['de', 'en'],
  folge: ['de'],
  chapitre: ['fr'],
  capítulo: ['es'],
  capitulo: ['es'],
  capitolo: ['it'],
  cap: ['es', 'it'],
  episodio: ['es', 'it'],
  глава: ['ru'],
  эпизод: ['ru'],
  серия: ['ru'],
  розділ: ['ru'],
  rozdział: [],
  hoofdstuk: [],
  kapitola: [],
};

export const partWords: Words = {
  part: ['en'],
  pt: ['en'],
  book: ['en'],
  volume: ['en', 'fr', 'it'],
  vol: ['en'],
  act: ['en'],
  teil: ['de', 'en'],
  buch: ['de'],
  akt: ['de'],
  partie: ['fr'],
  livre: ['fr'],
  acte: ['fr'],
  tome: ['fr'],
  parte: ['es', 'it'],
  libro: ['es', 'it'],
  acto: ['es'],
  atto: ['it'],
  часть: ['ru'],
  книга: ['ru'],
  том: ['ru'],
  действие: ['ru'],
  акт: ['ru'],
  część: [],
};

export const namedWords: readonly string[] = [
  ...['prologue', 'prolog', 'epilogue', 'epilog', 'interlude', 'intermission', 'foreword', 'preface'],
  ...['afterword', 'coda', 'introduction', 'intermezzo', 'prelude', 'postlude', 'postscript', 'appendix'],
  ...['vorwort', 'nachwort', 'zwischenspiel', 'vorspiel', 'nachspiel', 'einleitung'],
  ...['épilogue', 'préface', 'postface', 'interlude', 'entracte', "entr'acte", 'avant-propos'],
  ...['prólogo', 'epílogo', 'prologo', 'epilogo', 'interludio', 'prefacio', 'introducción', 'prefazione'],
  ...['пролог', 'эпилог', 'интерлюдия', 'предисловие', 'послесловие', 'введение', 'вступление'],
];

/** Names only where they stand alone: "Teaser: will he find it?" is a field. */
export const loneNames: readonly string[] = ['teaser', 'cold open', 'cold opening'];

/** Words that count a story's divisions now and then: two that count up are enough; of any other word it takes three. */
export const looseCountWords: ReadonlySet<string> = new Set(
  (
    'day night morning evening week month year hour scene letter entry log diary round movement verse fit fytte ' +
    'adventure story tale section phase stage level lesson sin virtue door gate card key track song ' +
    'drabble interlude vignette memory dream vision session journal dispatch report visit attempt take try ' +
    'tag nacht woche monat jahr szene brief bild abschnitt abenteuer strophe jour nuit semaine mois scène lettre tableau ' +
    'aventure día dia noche semana escena carta aventura jornada giorno notte scena lettera quadro ' +
    'день ночь неделя месяц год сцена письмо картина история рассказ ступень песнь'
  ).split(' '),
);

/** Words before a number that are no heading, however they count. */
export const neverCountWords: ReadonlySet<string> = new Set(
  (
    'page pages seite pagina página страница стр line lines figure fig table note notes footnote room number no nr ' +
    'january february march april may june july august september october november december ' +
    'januar februar märz mai juni juli oktober dezember monday tuesday wednesday thursday friday saturday sunday ' +
    'rule item point step question option choice and or the about around exactly only just'
  ).split(' '),
);
