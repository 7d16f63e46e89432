import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.join(import.meta.dirname, '..');

/** End-to-end tests: a real server, real browsers. One file at a time per core: each starts both. */
export default defineConfig({
  test: {
    root,
    include: ['e2e/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'e2e/checks/**', 'e2e/browsers/**'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    globalSetup: ['e2e/harness/prepare.ts'],
  },
});
