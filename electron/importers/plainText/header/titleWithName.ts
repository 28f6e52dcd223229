// titleWithName: a title and its author's name in one line: "The Lamp Room by Sal", "THE LAMP ROOM -- by Sal (sal@…)".

import { isPenName } from './isPenName.ts';
import { isTitleCase } from './nameBelowTitle.ts';
import { isPersonName } from './personName.ts';

export type TitleWithName = {
  readonly title: string;
  readonly name: string;
  /** The address after the name, as written; empty where there is none. */
  readonly mail: string;
  readonly byWords: string;
  /** A dash parts the name from the title, or a comma that parts it from no other word. */
  readonly isSetOff: boolean;
};

const longest = 160;
const withName =
  /^(\S.{0,80}?)\s*(,?)(\s+[-–—]{1,2})?\s+(by)\s+((?:[\p{Lu}\d][\p{L}\d_.'’-]{0,30}\s?){1,4}|\p{Ll}[\p{L}.-]{0,20}[\d_][\p{L}\d_.-]{0,20})$/u;
const mailAtEnd = /\s*([<([]\s?[^\s<>()[\]@]{1,64}@[^\s<>()[\]@]{1,64}\s?[>)\]])$/;
/** "A Walk by Moonlight" is a title, and names nobody. */
const noName =
  /^(?:moonlight|starlight|candlelight|firelight|lamplight|daylight|sunlight|night|day|dawn|dusk|sea|water|fire|chance|design|numbers?|heart|hand|name|me|you|him|her|them|us|proxy|train|land|air|definition|association|default|blood|death|one|two|side|step|inch|and|god|jove|golly|heavens?)(?:\s|$)/i;
/** "Hunted, by Corin", "Foreword, by Corin": who did it, or wrote what stands before the story. */
const noTitle =
  /(?:ed|en|own)$|^(?:story|fic|fics|art|cover|foreword|introduction|intro|preface|prologue|epilogue|afterword|notes?|summary|beta|text|words|yes|no|not|why|and|or|but|so|then|here|there|run|drawn|written|made|sung|lyrics|music)$/i;
const dashed = /^(\S.{0,68}?)\s+[-–—]{1,2}\s+(\S.{1,38})$/;

/** Null where the words after "by" name nobody. */
export function titleWithName(text: string): TitleWithName | null {
  if (text.length > longest) return null;
  const mail = text.endsWith(')') || text.endsWith('>') || text.endsWith(']') ? mailAtEnd.exec(text) : null;
  const found = withName.exec(mail === null ? text : text.slice(0, mail.index));
  if (found === null) return null;
  const [, title = text, comma, dash, byWords = '', named = ''] = found;
  const name = named.trim();
  if (noName.test(name)) return null;
  return {
    title,
    name,
    mail: mail?.[1] ?? '',
    byWords,
    isSetOff: dash !== undefined || (comma !== '' && isPenName(name, false) && !noTitle.test(title)),
  };
}

/** "The Lamp Room - Sal Ash", without "by": only a person's name after one dash, and no other before it. */
export function titleBesideName(text: string): { readonly title: string; readonly name: string } | null {
  const [, title = '', name = ''] = text.length > longest ? [] : (dashed.exec(text) ?? []);
  const isBeside = title !== '' && isPersonName(name) && !isPersonName(title) && isTitleCase(title);
  return isBeside ? { title, name } : null;
}
