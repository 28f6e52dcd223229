// Unit and contract tests: everything under tests/ that needs no browser.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{architecture,electron,renderer,shared}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/tools/seed.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
