// RatingBadge: the rating's letter in a frame; its name always stands beside it.

import { ratingLetter } from '../../shared/reading/warningSentences.ts';
import type { RatingValue } from '../../shared/story/rating.ts';
import './ratingBadge.css';

export function RatingBadge({ value }: { readonly value: RatingValue }) {
  return (
    <span className="rating-badge" aria-hidden="true">
      {ratingLetter(value)}
    </span>
  );
}
