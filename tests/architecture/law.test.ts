// The law of the house: where code may run, who may import whom, how large a file may be.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rooms = ['electron', 'renderer', 'shared'] as const;

const nodeModules = '(^|/)node_modules/';
const forbidden: IForbiddenRuleType[] = [
  { name: 'no-circle', from: {}, to: { circular: true } },
  { name: 'shared-imports-shared', from: { path: '^shared/' }, to: { pathNot: ['^shared/', nodeModules] } },
  {
    name: 'shared-packages',
    from: { path: '^shared/' },
    to: { path: nodeModules, pathNot: 'node_modules/zod/' },
  },
  { name: 'shared-no-node', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
  { name: 'renderer-not-electron', from: { path: '^renderer/' }, to: { path: '^(electron/|tests/)' } },
  { name: 'renderer-no-node', from: { path: '^renderer/' }, to: { dependencyTypes: ['core'] } },
  { name: 'electron-not-renderer', from: { path: '^electron/' }, to: { path: '^(renderer/|tests/)' } },
  {
    name: 'only-the-shell-imports-electron',
    from: { pathNot: '^electron/(main\\.ts|preload\\.ts|window/)' },
    to: { path: 'node_modules/(electron|electron-store)/' },
  },
  {
    name: 'pure-rooms-touch-nothing',
    from: { path: '^electron/(text|markup|importers|epub)/' },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?(buffer|crypto|string_decoder)$' },
  },
  {
    name: 'pure-rooms-import-pure-rooms',
    from: { path: '^electron/(text|markup|importers|epub)/' },
    to: { path: '^electron/', pathNot: '^electron/(text|markup|importers|epub)/' },
  },
];

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const files = [...rooms, 'tests'].flatMap((room) => sourceFiles(room));
const code = files.filter((file) => /\.tsx?$/.test(file) && !file.includes('planted'));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

describe('imports', () => {
  let violations: readonly string[] = [];

  async function violationsOf(paths: string[]): Promise<readonly string[]> {
    const result = await cruise(paths, {
      baseDir: root,
      ruleSet: { forbidden },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    });
    if (typeof result.output === 'string')
      throw new Error('dependency-cruiser printed a report where a graph was asked for');
    return result.output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  }

  beforeAll(async () => {
    violations = await violationsOf([...rooms]);
  }, 120_000);

  test('go only the ways that the law allows', () => {
    expect(violations).toEqual([]);
  });

  test('that break the law are seen', async () => {
    const planted = await violationsOf(['tests/architecture/planted']);
    expect(planted.some((line) => line.startsWith('no-circle'))).toBe(true);
    expect(planted.some((line) => line.startsWith('only-the-shell-imports-electron'))).toBe(true);
  });
});

describe('every file', () => {
  test.each(files)('%s stays below 400 lines', (file) => {
    expect(textOf(file).split('\n').length).toBeLessThanOrEqual(401);
  });

  test.each(code)('%s says its purpose in its first line', (file) => {
    const first =
      textOf(file)
        .split('\n')
        .find((line) => !line.startsWith('#!')) ?? '';
    expect(first).toMatch(/^\/\/ .{10,}/);
  });
});

describe('the pure rooms', () => {
  const pure = code.filter((file) => /^electron\/(text|markup|importers|epub)\//.test(file));
  test.each(pure)('%s asks neither the clock nor chance nor the network', (file) => {
    expect(textOf(file)).not.toMatch(
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bprocess\.(?:env|cwd)\b/,
    );
  });
});

describe('shared', () => {
  const shared = code.filter((file) => file.startsWith('shared/'));
  test.each(shared)('%s knows neither page nor process', (file) => {
    expect(textOf(file)).not.toMatch(/\b(?:document|window|process|Buffer)\.\w|\bHTMLElement\b/);
  });
});
