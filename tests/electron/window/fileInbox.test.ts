// Files that the system hands over wait until someone can take them.
import { expect, test } from 'vitest';
import { createFileInbox } from '../../../electron/window/fileInbox.ts';

test('keeps what comes early, in order, and passes on what comes later', () => {
  const inbox = createFileInbox();
  const taken: (readonly string[])[] = [];
  inbox.put(['a']);
  inbox.put([]);
  inbox.put(['b', 'c']);
  inbox.connect((paths) => taken.push(paths));
  inbox.put(['d']);
  inbox.put([]);
  expect(taken).toEqual([['a', 'b', 'c'], ['d']]);
});
