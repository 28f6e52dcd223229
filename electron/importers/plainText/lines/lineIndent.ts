// indentOf: the columns of white space that a line begins with; a tab is four.

const tabWidth = 4;

export function indentOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === 0x20 || code === 0xa0) columns += 1;
    else if (code === 0x09) columns += tabWidth;
    // The ideographic space: two of them begin a Chinese or Japanese paragraph.
    else if (code === 0x3000) columns += 2;
    else break;
  }
  return columns;
}
