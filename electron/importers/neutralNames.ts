// withNeutralNames: titles and authors without marks that turn the direction of what stands beside them on a shelf.
import type { Repair, RepairPlace } from '../../shared/story/story.ts';
import type { Draft } from './draft.ts';

export const anyDirectionMark = /[\u202a-\u202e\u2066-\u2069]/;
const everyMark = /[\u202a-\u202e\u2066-\u2069]+/g;
/** What it parts stays parted: a text's own are mended before, unless the reader keeps them. */
const withinWord = /(?<=[\p{L}\p{N}])[\u202a-\u202e\u2066-\u2069]+(?=[\p{L}\p{N}])/gu;

/** The line of a name is known no more: it is listed on the first. */
export function withNeutralNames(draft: Draft): Draft {
  const { title, authors } = draft.metadata;
  if (![title ?? '', ...authors].some((name) => anyDirectionMark.test(name))) return draft;
  const places: RepairPlace[] = [];
  const neutral = (name: string) => {
    const plain = name.replace(withinWord, ' ').replace(everyMark, '').trim();
    if (plain !== name) places.push({ line: 1, before: name, after: plain });
    return plain;
  };
  const names = authors.map(neutral).filter((name) => name !== '');
  const plainTitle = title === null ? null : neutral(title);
  const kind = 'invisibleCharacter';
  const listed = draft.repairs.find((repair) => repair.kind === kind);
  const repair: Repair = {
    kind,
    count: (listed?.count ?? 0) + places.length,
    places: [...places, ...(listed?.places ?? [])],
  };
  return {
    ...draft,
    metadata: { ...draft.metadata, title: plainTitle === '' ? null : plainTitle, authors: names },
    repairs: [...draft.repairs.filter((each) => each !== listed), repair],
  };
}
