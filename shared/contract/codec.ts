// Values as JSON text, for transports that carry only text: bytes travel as base64.
const marker = '$bytes';

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  const chunk = 0x8000;
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function isMarked(value: unknown): value is { readonly [marker]: string } {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, marker) === 'string';
}

export function encode(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Uint8Array ? { [marker]: toBase64(item) } : item,
  );
}

/** Throws SyntaxError on text that is no JSON. */
export function decode(text: string): unknown {
  return JSON.parse(text, (_key, item: unknown) => (isMarked(item) ? fromBase64(item[marker]) : item));
}
