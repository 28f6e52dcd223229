// The way to the test, which holds the browser.
import { type Answers, createPeer, type Peer } from '../peer.ts';

const answers: Record<string, Answers[string]> = {};

export const parent: Peer = createPeer(
  {
    send: (message) =>
      process.connected === true && (process.send?.(message, undefined, {}, () => undefined) ?? false),
    onMessage: (listener) => {
      process.on('message', listener);
    },
  },
  answers,
);

export function answerParent(more: Answers): void {
  Object.assign(answers, more);
}

// Without its test the app has no screen.
process.on('disconnect', () => process.exit(70));
