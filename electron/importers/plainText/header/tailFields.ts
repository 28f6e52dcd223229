// withTailFields: the fields that an author puts below the story count as those above it do.
import type { Metadata } from '../../../../shared/story/metadata.ts';
import { ratingFromLabel } from '../../../../shared/story/rating.ts';
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';
import { lineOfWords } from '../lines/lineOfWords.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { addWarnings, saysNone } from './authorWarnings.ts';
import { isBelievableField } from './believableField.ts';
import { parseField } from './parseField.ts';
import { unwrapped } from './unwrapped.ts';

const longestTail = 3_000;

/**
 * `texts` are the pieces of matter below the story, which begin on line `from`: their words stay there, so that these
 * stand twice.
 */
export function withTailFields(
  metadata: Metadata,
  texts: readonly string[],
  lines: readonly string[],
  from: number,
  log: RepairLog,
): Metadata {
  let { title, authors, rating, warnings } = metadata;
  for (const text of texts) {
    const fields = unwrapped(text.slice(0, longestTail))
      .split('\n')
      .map(parseField)
      .filter((field) => field !== null)
      .filter((field) => !field.isWeak && field.value !== '' && isBelievableField(field));
    // A form inside the story may have one of them.
    const isHeader = fields.length > 1 && fields.some(({ kind }) => kind === 'rating' || kind === 'warning');
    for (const { kind, label, value } of fields) {
      const note = () => {
        const line = lineOfWords(lines, `${label} ${value}`, from, lines.length);
        log.note('fieldValue', line ?? from, '', value);
      };
      if (kind === 'title' && title === null && isHeader) {
        title = value;
        note();
      } else if (
        kind === 'author' &&
        metadata.authors.length === 0 &&
        isHeader &&
        !/[@,;&]| and /.test(value)
      ) {
        authors = [...authors, value];
        note();
      } else if (kind === 'rating' && rating.label === null && ratingFromLabel(value) !== 'unknown') {
        rating = { value: ratingFromLabel(value), label: value };
        note();
      } else if (kind === 'warning' && !saysNone(value) && !warnings.author.includes(value)) {
        warnings = addWarnings(warnings, { archive: warnedTopicsIn(value), author: [value] });
        note();
      }
    }
  }
  return { ...metadata, title, authors, rating, warnings };
}
