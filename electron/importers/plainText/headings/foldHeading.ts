// foldHeading: the letters and figures of a heading, by which two spellings of it are told to be one.

export function foldHeading(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
