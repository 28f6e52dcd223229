// bundleForNode: TypeScript of this checkout as a file that plain Node runs, for processes of their own.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { repositoryRoot } from './servedApp.mjs';

/**
 * @param {string} entry below the repository
 * @returns {Promise<{ file: string, remove: () => void }>}
 */
export async function bundleForNode(entry) {
  // Below node_modules, so that packages are found from there.
  const folder = mkdtempSync(join(repositoryRoot, 'node_modules', '.fanfolio-bundle-'));
  await build({
    configFile: false,
    root: repositoryRoot,
    logLevel: 'error',
    build: {
      ssr: join(repositoryRoot, entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { platform: 'node', output: { entryFileNames: 'bundle.mjs' } },
    },
  });
  return { file: join(folder, 'bundle.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
