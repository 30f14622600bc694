import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Explicit targets: one output runs in the shipped Electron and in the older runtime of the end-to-end tests.
const NODE_TARGET = 'node20.18';
const BROWSER_TARGET = 'chrome130';

export default defineConfig({
  main: {
    // fflate's Node build declares a `require` of its own, which collides with the one electron-vite puts into a chunk that uses it.
    // The browser build is the same code without threads, which nothing here uses.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: NODE_TARGET,
      externalizeDeps: true,
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          core: resolve('src/main/core-process.ts'),
          // Helpers of the core in threads of their own: `builtWorkers` in src/core/transport/roots.ts.
          render: resolve('src/core/reports/render/worker.ts'),
          sheet: resolve('src/core/imports/reader-worker.ts'),
          backup: resolve('src/core/backup/worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // electron-vite takes only a Node target here; Node 20.18 and Chromium 130 are one V8.
      target: NODE_TARGET,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: { target: BROWSER_TARGET, rollupOptions: { input: resolve('src/renderer/index.html') } },
  },
});
