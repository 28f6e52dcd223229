// Portuguese labels of header fields.
import type { LabelTable } from '../fieldKind.ts';

export const portuguese: LabelTable = {
  strong: {
    title: 'título|título da fic|título da história',
    author: 'autor|autora|autores|autor(a)|autor/a|escrito por',
    fandom: 'fandom|fandoms',
    relationship: 'casal|casais|shipper|shippers|par|pares|pairing',
    rating: 'classificação|classificação etária|classificação indicativa|faixa etária|censura',
    warning:
      'aviso|avisos|alerta|alertas|advertência|advertências|avisos de conteúdo|alerta de gatilho|gatilhos',
    summary: 'resumo|sinopse',
    'front:disclaimer': 'disclaimer|isenção|isenção de responsabilidade|direitos',
  },
  weak: {
    author: 'por',
    character: 'personagens|personagem|personagens principais',
    warning: 'atenção|cuidado',
    summary: 'descrição|enredo',
    tag: 'gênero|géneros|gêneros|género|etiquetas|palavras-chave',
    category: 'categoria|categorias',
    language: 'idioma|língua',
    series: 'série|saga',
    part: 'parte|partes|capítulo|capítulos',
    status: 'estado|completa|completo|concluída|terminada',
    published: 'data|publicado|publicada|publicado em|data de publicação',
    updated: 'atualizado|atualizada|última atualização',
    'front:notes':
      'nota|notas|nota da autora|notas da autora|nota do autor|notas do autor|n/a|observações|observação',
    'front:thanks': 'beta|betas|betagem|betada por|agradecimentos|obrigada a|obrigado a',
    'front:chronology': 'cronologia|época|linha do tempo',
    'front:dedication': 'dedicatória|dedicado a|dedicada a|presente para',
    'front:other':
      'spoilers|spoiler|palavras|arquivo|correio eletrônico|e-mail|desafio|tradução|tradutora|tamanho',
  },
};
