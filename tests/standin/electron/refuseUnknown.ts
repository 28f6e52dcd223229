// What the stand-in does not know it refuses: an API that silently did nothing would prove nothing.
const harmless = new Set(['then', 'toJSON', 'constructor', 'inspect', 'domain']);

export function refuseUnknown<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, property, receiver) {
      if (property in object || typeof property === 'symbol' || harmless.has(property)) {
        return Reflect.get(object, property, receiver);
      }
      throw new Error(`The Electron stand-in does not know ${name}.${property}.`);
    },
  });
}

/** Throws on a key outside `known`. */
export function refuseUnknownKeys(name: string, value: object, known: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw new Error(`The Electron stand-in does not know ${name}: { ${key} }.`);
  }
}
