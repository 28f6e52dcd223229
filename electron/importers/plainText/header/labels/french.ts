// French labels of header fields.
import type { LabelTable } from '../fieldKind.ts';

export const french: LabelTable = {
  strong: {
    title: "titre|titre de l'histoire|titre de la fic",
    author: 'auteur|auteure|auteurs|autrice|auteur(e)|auteur(s)|écrit par',
    fandom: 'fandom|fandoms',
    relationship: 'couple|couples|pairing|pairings|couple(s)',
    rating: 'rating|classement|public',
    warning:
      'avertissement|avertissements|avertissement(s)|mise en garde|mises en garde|avertissement de contenu|avertissements de contenu|trigger warnings',
    summary: 'résumé|synopsis|sommaire',
    'front:disclaimer': 'disclaimer|avertissement légal|désistement|droits',
  },
  weak: {
    title: 'histoire',
    author: 'par',
    fandom: 'univers|série télé|base',
    character: 'personnages|personnage|personnage(s)|personnages principaux',
    warning: 'attention|prévention',
    summary: 'description|intrigue',
    tag: 'genre|genres|mots-clés|mots clés',
    category: 'catégorie|catégories',
    language: 'langue',
    series: 'série|saga|cycle',
    part: 'partie|parties|chapitre|chapitres',
    status: 'statut|état|terminé|terminée|complète',
    published: 'date|publié|publié le|publiée le|date de publication|écrit le',
    updated: 'mis à jour|mise à jour|mise à jour le|dernière mise à jour',
    url: 'lien|adresse',
    'front:notes':
      "note de l'auteur|notes de l'auteur|note de l'auteure|notes de l'auteure|note de l'autrice|notes de l'autrice|note|notes|n/a|nda|nda.|remarque|remarques|commentaires",
    'front:thanks':
      'bêta|bêta-lectrice|bêta-lecteur|bêta lectrice|bêta lecteur|bêta-reader|correctrice|correcteur|remerciements|merci à|merci',
    'front:chronology': 'chronologie|époque|moment|se passe',
    'front:dedication': 'dédicace|dédié à|dédiée à|pour',
    'front:other':
      'spoilers|spoiler|archive|archives|archivage|courriel|adresse e-mail|mail|e-mail|longueur|nombre de mots|mots|feedback|défi|suite de|suite|site|traduction|traductrice|traducteur|saison|type',
  },
};
