// The bundles: the page, Electron's entry, the node side, which V8's kept code wants as CommonJS, and the preload, which
// a sandbox wants so.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const fileAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** build.mjs builds beside `dist` and swaps it in. */
const outFolder = process.env.FANFOLIO_BUILD_FOLDER ?? fileAt('dist');

/** What each mode builds of the node side. */
const entries = {
  electron: { main: 'electron/main.ts' },
  compiled: {
    cli: 'electron/cli.ts',
    launch: 'electron/launch.ts',
    job: 'electron/workers/jobWorker.ts',
  },
  entries: {
    cli: 'electron/entries/cli.ts',
    launch: 'electron/entries/launch.ts',
    job: 'electron/entries/job.ts',
  },
  preload: { preload: 'electron/preload.ts' },
} as const;

// What carries native code, or imports Electron, stays a package; all else is bundled, because one file loads
// several times faster than the dozens of small ones that it was made of.
const external = ['electron', /^electron-store/, /^@photostructure\//, /^@resvg\//, /^epub-gen-memory/];

const page: UserConfig = {
  root: fileAt('renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: `${outFolder}/renderer`,
    emptyOutDir: true,
    target: 'chrome120',
    // A font or picture as data: would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
};

function nodeSide(input: Readonly<Record<string, string>>, format: 'es' | 'cjs'): UserConfig {
  const extension = format === 'es' ? 'js' : 'cjs';
  return {
    root,
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir: outFolder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, fileAt(path)])),
        external,
        platform: 'node',
        output: {
          format,
          // Kept code has no way back to Node's loader of ES modules.
          dynamicImportInCjs: false,
          entryFileNames: `[name].${extension}`,
          // Chunks lie beside the entries, so that import.meta.dirname means the same in all of them.
          chunkFileNames: `chunk-[name]-[hash].${extension}`,
        },
      },
    },
  };
}

export default defineConfig(({ mode }) => {
  if (mode === 'electron' || mode === 'entries') return nodeSide(entries[mode], 'es');
  if (mode === 'compiled' || mode === 'preload') return nodeSide(entries[mode], 'cjs');
  return page;
});
