// Japanese labels of header fields.
import type { LabelTable } from '../fieldKind.ts';

export const japanese: LabelTable = {
  strong: {
    title: 'タイトル|題名|作品名|作品タイトル',
    author: '作者|著者|作者名|書いた人',
    fandom: '原作|ジャンル/原作|作品/原作',
    relationship: 'カップリング|カプ|cp',
    rating: 'レーティング|年齢制限|対象年齢|レート',
    warning: '注意|警告|注意書き|注意事項|ご注意|注意点|閲覧注意',
    summary: 'あらすじ|概要|要約',
    'front:disclaimer': '免責事項|免責',
  },
  weak: {
    character: '登場人物|キャラクター|キャラ',
    tag: 'ジャンル|タグ|キーワード',
    language: '言語',
    series: 'シリーズ',
    published: '公開日|投稿日|掲載日|執筆日',
    updated: '更新日',
    'front:notes': '備考|前書き|まえがき|作者より|コメント',
    'front:other': '文字数|翻訳|翻訳者|訳者',
  },
};
