// Who may talk to the loopback host: whoever came through a printed address, once, and holds its cookie since.
import { randomBytes, timingSafeEqual } from 'node:crypto';

export type LoopbackSession = {
  /** A token that opens the door once. */
  readonly mintToken: () => string;
  /** The Set-Cookie value that the token buys, or null; a token is dead after its use. */
  readonly exchange: (token: string) => string | null;
  readonly isAuthentic: (cookieHeader: string | undefined) => boolean;
};

const tokensKept = 16;

function equalText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

const secret = () => randomBytes(32).toString('base64url');

/** Cookies ignore ports, so the cookie's name carries it: two hosts on one machine do not sign each other out. */
export function createLoopbackSession(port: number): LoopbackSession {
  const name = `fanfolio-${port}`;
  const key = secret();
  let tokens: readonly string[] = [];
  return {
    mintToken: () => {
      const token = secret();
      tokens = [...tokens, token].slice(-tokensKept);
      return token;
    },
    exchange: (token) => {
      const rest = tokens.filter((known) => !equalText(known, token));
      if (rest.length === tokens.length) return null;
      tokens = rest;
      return `${name}=${key}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isAuthentic: (cookieHeader) =>
      (cookieHeader ?? '').split(';').some((pair) => {
        const [key_, ...value] = pair.trim().split('=');
        return key_ === name && equalText(value.join('='), key);
      }),
  };
}
