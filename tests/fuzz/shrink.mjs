// shrunk: a failing input with every line and word cut away that its failure does not need.

/** Tries to keep ever smaller parts; `fails` says whether what is left still fails. @param {readonly string[]} parts @param {(parts: readonly string[]) => Promise<boolean>} fails */
async function smallest(parts, fails) {
  let kept = parts;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (rest.length > 0 && (await fails(rest))) kept = rest;
      else from += size;
    }
  }
  return kept;
}

/**
 * @param {Buffer} bytes
 * @param {(bytes: Buffer) => Promise<boolean>} fails
 * @param {number} mostTries
 */
export async function shrunk(bytes, fails, mostTries = 400) {
  let tries = 0;
  /** @param {string} text */
  const test = async (text) => {
    tries += 1;
    return tries <= mostTries && fails(Buffer.from(text, 'latin1'));
  };
  const lines = await smallest(bytes.toString('latin1').split('\n'), (parts) => test(parts.join('\n')));
  const words = lines.join('\n').split(/(?<= )/);
  if (words.length > 400) return Buffer.from(lines.join('\n'), 'latin1');
  return Buffer.from((await smallest(words, (parts) => test(parts.join('')))).join(''), 'latin1');
}
