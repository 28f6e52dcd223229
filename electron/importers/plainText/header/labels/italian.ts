// Italian labels of header fields.
import type { LabelTable } from '../fieldKind.ts';

export const italian: LabelTable = {
  strong: {
    title: 'titolo|titolo della storia',
    author: 'autore|autrice|autori|autore/autrice|scritto da',
    fandom: 'fandom',
    relationship: 'coppia|coppie|pairing|pairings|paring',
    rating: 'rating|raccomandazione|classificazione',
    warning: 'avvertimenti|avvertimento|avvertenze|avvertenza|avvisi|avviso',
    summary: 'riassunto|sommario|sinossi',
    'front:disclaimer': 'disclaimer|diritti|liberatoria',
  },
  weak: {
    author: 'di',
    character: 'personaggi|personaggio|protagonisti',
    warning: 'attenzione',
    summary: 'introduzione|trama|descrizione',
    tag: 'genere|generi',
    category: 'categoria|categorie',
    language: 'lingua',
    series: 'serie|raccolta',
    part: 'parte|parti|capitolo|capitoli',
    status: 'stato|completa|conclusa',
    published: 'data|pubblicata|pubblicato|data di pubblicazione',
    updated: 'aggiornata|aggiornato|ultimo aggiornamento',
    'front:notes': "note|nota|note dell'autrice|note dell'autore|nda|commento",
    'front:thanks': 'beta|betareader|beta-reader|ringraziamenti|grazie a',
    'front:chronology': 'cronologia|periodo|ambientazione temporale',
    'front:dedication': 'dedica|dedicata a|dedicato a',
    'front:other': 'spoiler|parole|lunghezza|archivio|conteggio parole|prompt|traduzione|traduttrice',
  },
};
