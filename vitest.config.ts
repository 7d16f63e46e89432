import { defineConfig } from 'vitest/config';

/** Unit tests, beside what they test, and the checks of the tree. The end-to-end tests have a configuration of their own in e2e/. */
export default defineConfig({
  define: { __BUILD__: JSON.stringify('test') },
  test: {
    include: ['{shared,server,overlay}/**/*.test.ts', 'e2e/checks/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'overlay/dist/**'],
    environment: 'node',
    // A busy machine is no failure: what these tests wait for are facts.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
