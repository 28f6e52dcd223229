// Polish labels of header fields.
import type { LabelTable } from '../fieldKind.ts';

export const polish: LabelTable = {
  strong: {
    title: 'tytuł|tytuł opowiadania|tytuł oryginału',
    author: 'autor|autorka|autorzy|autor/ka|autor(ka)',
    fandom: 'fandom|fandomy|kanon',
    relationship: 'pairing|pairingi|paring|paringi|parring|para|pary',
    rating: 'rating|kategoria wiekowa|ograniczenie wiekowe|ograniczenia wiekowe',
    warning: 'ostrzeżenie|ostrzeżenia|ostrzeżenia dotyczące treści',
    summary: 'streszczenie|podsumowanie|krótki opis',
    'front:disclaimer': 'disclaimer|zastrzeżenie|zastrzeżenia|prawa autorskie',
  },
  weak: {
    fandom: 'uniwersum',
    character: 'postacie|postaci|bohaterowie|główni bohaterowie',
    warning: 'uwaga|uwagi',
    summary: 'opis|zarys',
    tag: 'gatunek|gatunki|tagi|słowa kluczowe',
    category: 'kategoria|kategorie',
    language: 'język',
    series: 'seria|cykl',
    part: 'część|części|rozdział|rozdziały',
    status: 'status|zakończone|ukończone',
    published: 'data|opublikowano|data publikacji|napisano',
    updated: 'zaktualizowano|aktualizacja|ostatnia aktualizacja',
    url: 'źródło|adres',
    'front:notes': 'notka|notka autorki|notka autora|od autora|od autorki|komentarz|przypisy|a/n|n/a',
    'front:thanks': 'beta|bety|podziękowania|dziękuję',
    'front:chronology': 'czas akcji|chronologia',
    'front:dedication': 'dedykacja|dla',
    'front:other':
      'spoilery|spoiler|długość|liczba słów|słowa|archiwum|e-mail|mail|tłumaczenie|tłumacz|tłumaczka|przekład|oryginał|zgoda|link do oryginału|wyzwanie|prompt',
  },
};
