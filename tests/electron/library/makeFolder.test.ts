// Folders that several want at once.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../electron/library/makeFolder.ts';
import { temporaryFolder } from './testLibrary.ts';

test('many that make the same deep folder at once all succeed', async () => {
  const root = await temporaryFolder();
  for (let round = 0; round < 100; round += 1) {
    const path = join(root, String(round), 'a', 'b');
    await Promise.all([path, join(path, 'c'), join(root, String(round), 'a'), path].map(makeFolder));
    expect((await stat(join(path, 'c'))).isDirectory()).toBe(true);
  }
});

test.skipIf(process.platform !== 'linux')(
  'a place that takes no folders is an error, not an endless try',
  async () => {
    await expect(makeFolder('/proc/none/below')).rejects.toThrow();
  },
);
