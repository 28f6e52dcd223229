// The measures of a cover that text and motifs share.
export const coverWidth = 400;
export const coverHeight = 600;
export const coverMargin = 36;

/** Where the foot with the author's name begins. */
export const footTop = 528;
