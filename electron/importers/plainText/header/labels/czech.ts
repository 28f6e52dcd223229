// Czech (and the commonest Slovak) labels of header fields.
import type { LabelTable } from '../fieldKind.ts';

export const czech: LabelTable = {
  strong: {
    title: 'název|název povídky|názov|titul',
    author: 'autor|autorka|autoři|autor/ka|autor(ka)|napsala|napsal',
    fandom: 'fandom|fandomy',
    relationship: 'pairing|párování|párovanie|pár|páry',
    rating: 'rating|přístupnost|přístupné od|věkové omezení|prístupnosť',
    warning: 'varování|varovanie|upozornění|upozornenie',
    summary: 'shrnutí|souhrn|zhrnutie|anotace',
    'front:disclaimer': 'disclaimer|prohlášení|zřeknutí se práv|autorská práva',
  },
  weak: {
    character: 'postavy|postava|hlavní postavy|hrdinové',
    warning: 'pozor',
    summary: 'obsah|popis',
    tag: 'žánr|žánry|štítky|klíčová slova',
    category: 'kategorie|kategória',
    language: 'jazyk',
    series: 'série|séria',
    part: 'část|díl|kapitola|kapitoly',
    status: 'stav|dokončeno|dokončené',
    published: 'datum|zveřejněno|publikováno|napsáno',
    updated: 'aktualizováno|poslední aktualizace',
    url: 'zdroj|odkaz',
    'front:notes': 'poznámka|poznámky|poznámka autora|poznámka autorky|a/n',
    'front:thanks': 'beta|poděkování|poďakovanie|díky',
    'front:chronology': 'časové zařazení|období|doba',
    'front:dedication': 'věnování|věnováno|pro',
    'front:other':
      'spoilery|spoiler|délka|počet slov|slov|archiv|e-mail|překlad|překladatelka|přeložila|překladatel|originál|výzva',
  },
};
