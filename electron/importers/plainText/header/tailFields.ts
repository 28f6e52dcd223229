// withTailFields: a rating and warnings that an author puts below the story count as those above it do.
import type { Metadata } from '../../../../shared/story/metadata.ts';
import { ratingFromLabel } from '../../../../shared/story/rating.ts';
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { addWarnings, saysNone } from './authorWarnings.ts';
import { isBelievableField } from './believableField.ts';
import { parseField } from './parseField.ts';

const longestTail = 3_000;

/** `texts` are the pieces of matter below the story: their words stay there, so that these stand twice. */
export function withTailFields(
  metadata: Metadata,
  texts: readonly string[],
  line: number,
  log: RepairLog,
): Metadata {
  let { rating, warnings } = metadata;
  for (const text of texts) {
    for (const each of text.slice(0, longestTail).split('\n')) {
      const field = parseField(each);
      if (field === null || field.isWeak || field.value === '' || !isBelievableField(field)) continue;
      const { kind, value } = field;
      if (kind === 'rating' && rating.label === null && ratingFromLabel(value) !== 'unknown') {
        rating = { value: ratingFromLabel(value), label: value };
        log.note('fieldValue', line, '', value);
      } else if (kind === 'warning' && !saysNone(value) && !warnings.author.includes(value)) {
        warnings = addWarnings(warnings, { archive: warnedTopicsIn(value), author: [value] });
        log.note('fieldValue', line, '', value);
      }
    }
  }
  return { ...metadata, rating, warnings };
}
