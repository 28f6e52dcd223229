// Spanish labels of header fields.
import type { LabelTable } from '../fieldKind.ts';

export const spanish: LabelTable = {
  strong: {
    title:
      'título|título del fic|título de la historia|título del fanfic|nombre del fic|nombre del fanfic|nombre de la historia',
    author: 'autor|autora|autores|autor/a|autor(a)|autor@|escrito por',
    fandom: 'fandom|fandoms',
    relationship: 'pareja|parejas|pareja(s)|pairing|pairings|emparejamiento|emparejamientos',
    rating: 'clasificación|calificación|rating|clasificación por edades',
    warning:
      'advertencia|advertencias|advertencia(s)|aviso|avisos|aviso de contenido|advertencias de contenido|warnings',
    summary: 'resumen|sinopsis',
    'front:disclaimer': 'disclaimer|descargo|descargo de responsabilidad|renuncia|renuncia de derechos',
  },
  weak: {
    title: 'historia',
    author: 'por',
    fandom: 'universo|serie de televisión',
    character: 'personajes|personaje|personajes principales|protagonistas',
    warning: 'atención|cuidado|ojo',
    summary: 'argumento|descripción|trama',
    tag: 'género|géneros|etiquetas|palabras clave',
    category: 'categoría|categorías',
    language: 'idioma|lengua',
    series: 'serie|saga|ciclo',
    part: 'parte|partes|capítulo|capítulos',
    status: 'estado|completo|completa|terminado',
    published: 'fecha|publicado|publicado el|fecha de publicación|escrito el',
    updated: 'actualizado|última actualización|fecha de actualización',
    url: 'enlace|fuente',
    'front:notes':
      'nota|notas|nota de la autora|notas de la autora|nota del autor|notas del autor|nota de autor|notas de autor|n/a|comentarios|aclaraciones',
    'front:thanks': 'beta|betas|beteo|beteado por|betalectora|beta-reader|agradecimientos|gracias a|gracias',
    'front:chronology': 'cronología|época|línea temporal|situado en',
    'front:dedication': 'dedicatoria|dedicado a|dedicada a|para',
    'front:other':
      'spoilers|spoiler|archivo|archivar|correo|correo electrónico|e-mail|longitud|palabras|número de palabras|extensión|feedback|reto|desafío|secuela|página web|traductora|traductor|traducción|tipo|temporada',
  },
};
