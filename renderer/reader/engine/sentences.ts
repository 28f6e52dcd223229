// Sentences of a segment, one after another, across its blocks.
import type { SegmentView } from './segmentView.ts';
import type { TextPoint } from './textContext.ts';
import type { TextSpan } from './textRange.ts';

/** Offsets of a block's sentences, without the spaces around them. */
function sentencesIn(text: string, language: string | null): readonly { from: number; to: number }[] {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  return [...segmenter.segment(text)].flatMap(({ index, segment }) => {
    const words = segment.trim();
    const from = index + segment.indexOf(words);
    return words === '' ? [] : [{ from, to: from + words.length }];
  });
}

/** The sentence that holds the point, or the next one behind it; with `by` -1 the one before. Null at an end. */
export function sentenceAt(
  view: SegmentView,
  point: TextPoint,
  language: string | null,
  by: 0 | 1 | -1 = 0,
): TextSpan | null {
  const texts = view.texts();
  const step = by < 0 ? -1 : 1;
  for (let block = point.block; block >= 0 && block < texts.length; block += step) {
    const sentences = sentencesIn(texts[block] ?? '', language);
    const isOwn = block === point.block;
    const found =
      by < 0
        ? sentences.findLast(({ to }) => !isOwn || to <= point.offset)
        : sentences.find(({ from, to }) => !isOwn || (by === 0 ? to > point.offset : from >= point.offset));
    if (found !== undefined) return { from: { block, offset: found.from }, to: { block, offset: found.to } };
  }
  return null;
}
