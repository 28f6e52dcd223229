// Texts damaged as years of copying damage them: 500 here, and as many as wanted by `npm run fuzz`.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fuzz } from '../../fuzz/fuzz.mjs';

const asked = process.env.FANFOLIO_SEED;
const seed = asked === 'random' ? Math.floor(Math.random() * 1e9) : Number(asked ?? 20_261_121);

test('500 damaged texts are read without a crash, a hang or a lost word', { timeout: 120_000 }, async () => {
  const folder = join(tmpdir(), 'fanfolio-fuzz');
  const { failures, ran, slowest } = await fuzz({ runs: 500, seed, folder, mostFailures: 3 });
  expect(failures.map(({ smallPath, smallFaults }) => `${smallPath}: ${smallFaults[0]?.message}`)).toEqual(
    [],
  );
  expect(ran).toBe(500);
  expect(slowest).toBeLessThan(2_000);
});
