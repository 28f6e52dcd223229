// epubcheck over many books, in one Java where that has a compiler, else one after another.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findEpubcheck } from '../../tools/epubcheck.mjs';

const jar = findEpubcheck();
export const hasEpubcheck = jar !== null;

const quiet = /^(?:Picked up|No errors|EPUBCheck completed|Messages:|Validating|$)/;

/** A check is short work: compiling it well costs Java more than it gains. */
const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss1024k'];

// Not spawnSync: a worker that is deaf for a minute is taken for dead by its runner.
function run(
  rest: readonly string[],
): Promise<{ readonly status: number; readonly lines: readonly string[] }> {
  return new Promise((resolve, reject) => {
    const java = spawn('java', [...options, ...rest]);
    // Apart, so that a line of one never lands inside a line of the other.
    const texts = ['', ''];
    for (const [index, stream] of [java.stdout, java.stderr].entries()) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        texts[index] += text;
      });
    }
    java.on('error', reject);
    java.on('close', (code) => {
      const lines = texts.join('\n').split('\n');
      resolve({ status: code ?? 1, lines: lines.filter((line) => !quiet.test(line.trim())) });
    });
  });
}

/** What epubcheck complains about, errors and warnings alike; empty for valid books. */
export async function complaintsAbout(paths: readonly string[]): Promise<readonly string[]> {
  if (jar === null) throw new Error('epubcheck is not here.');
  const program = join(import.meta.dirname, 'CheckBooks.java');
  const together = await run(['-cp', jar, program, ...paths]);
  const results = together.lines.filter((line) => / \d \d+$/.test(line));
  if (results.length === paths.length) return together.lines.filter((line) => !/ 0 0$/.test(line));
  const complaints: string[] = [];
  for (const path of paths) {
    const { status, lines } = await run(['-jar', jar, '--failonwarnings+', path]);
    if (status !== 0) complaints.push(...lines);
  }
  return complaints;
}
