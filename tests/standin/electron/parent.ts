// The way to the test, which holds the browser.
import { type Answers, createPeer, type Peer } from '../peer.ts';

const answers: Record<string, Answers[string]> = {};

export const parent: Peer = createPeer(
  {
    // What Node's `send` returns is no answer: it is false also where a long message before it still waits.
    send: (message) => {
      if (process.connected !== true || process.send === undefined) return false;
      process.send(message, undefined, {}, () => undefined);
      return true;
    },
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
