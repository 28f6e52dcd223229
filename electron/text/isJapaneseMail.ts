// isJapaneseMail: whether bytes are in ISO-2022-JP, as Japanese mail was sent: plain ASCII, with escapes around the rest.

const escapeByte = 0x1b;
const [dollar, bracket, at, letterB, letterJ] = [0x24, 0x28, 0x40, 0x42, 0x4a];

/** Every stretch that an escape opens must be closed by another, and hold pairs of plain bytes. */
export function isJapaneseMail(bytes: Uint8Array): boolean {
  let stretches = 0;
  let open = bytes.indexOf(escapeByte);
  if (open < 0 || bytes.some((byte) => byte >= 0x80)) return false;
  while (open >= 0) {
    if (bytes[open + 1] === bracket) {
      open = bytes.indexOf(escapeByte, open + 1);
      continue;
    }
    const isOpening = bytes[open + 1] === dollar && (bytes[open + 2] === letterB || bytes[open + 2] === at);
    const close = bytes.indexOf(escapeByte, open + 3);
    const isClosed = bytes[close + 1] === bracket && [letterB, letterJ].includes(bytes[close + 2] ?? 0);
    if (!isOpening || close < 0 || !isClosed || (close - open - 3) % 2 === 1) return false;
    stretches += 1;
    open = bytes.indexOf(escapeByte, close + 1);
  }
  return stretches > 0;
}
