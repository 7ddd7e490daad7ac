import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { tsconfigPaths: true },
  define: { __APP_VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/journeys/**', 'tests/bench/**'],
    environment: 'node',
    // With LONG_RUNS the property tests try many more cases.
    testTimeout: process.env.LONG_RUNS ? 300_000 : 20_000,
  },
})
