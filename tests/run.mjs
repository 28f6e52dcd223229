// npm test: every check, one after another, and one closing line with the sum.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './tools/chromium.mjs';
import { ensureEpubcheck } from './tools/epubcheck.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'fanfolio-test-'));
const total = { passed: 0, failed: 0 };
let skipped = 0;

/** @param {string} line */
function say(line) {
  console.log(`\n▸ ${line}`);
}

/** @param {string} script @param {readonly string[]} args @param {Record<string, string>} env */
function run(script, args, env = {}) {
  const started = Date.now();
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  console.log(`  (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** @param {string} name @param {number} passed @param {number} failed */
function count(name, passed, failed) {
  total.passed += passed;
  total.failed += failed;
  console.log(`  ${name}: ${passed} passed, ${failed} failed`);
}

/** @param {string} name @param {string} script @param {readonly string[]} args */
function check(name, script, args) {
  say(name);
  const isGood = run(script, args);
  count(name, isGood ? 1 : 0, isGood ? 0 : 1);
  return isGood;
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function unitTests() {
  say('unit and contract tests');
  const report = join(scratch, 'unit.json');
  const isGood = run('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const result = readReport(report);
  const failed = result?.numFailedTests ?? 1;
  // A file that cannot be loaded fails without a failed test.
  skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  count('unit and contract tests', result?.numPassedTests ?? 0, isGood ? failed : Math.max(1, failed));
}

function browserSpecs() {
  say('browser and stand-in specs');
  const report = join(scratch, 'browser.json');
  const isGood = run('node_modules/@playwright/test/cli.js', ['test', '--reporter=dot,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const stats = readReport(report)?.stats;
  const failed = stats?.unexpected ?? 1;
  skipped += stats?.skipped ?? 0;
  count(
    'browser and stand-in specs',
    (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    isGood ? failed : Math.max(1, failed),
  );
}

const browser = ensureChromium(say);
ensureEpubcheck(say);
check('types', 'node_modules/typescript/bin/tsc', ['-p', '.']);
check('lint and format', 'node_modules/@biomejs/biome/bin/biome', ['ci', '.']);
if (check('build', 'build.mjs', [])) {
  unitTests();
  if (browser === null) {
    say('browser and stand-in specs: there is no browser, and none could be fetched');
    count('browser and stand-in specs', 0, 1);
  } else {
    browserSpecs();
  }
}
rmSync(scratch, { recursive: true, force: true });
if (skipped > 0)
  say(`${skipped} skipped: what this machine lacks (../shared, a real Electron, root, a second disk)`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
