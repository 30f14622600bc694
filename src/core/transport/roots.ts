/** Where the files of `ResourceRoots` live: in the repository when run from source, under `process.resourcesPath` in a package (E-28). */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ResourceRoots, WorkerEntries } from './core.ts';

/** @param repository folder of package.json */
export function sourceRoots(repository: string): ResourceRoots {
  const resources = path.join(repository, 'resources');
  return {
    templates: path.join(resources, 'templates'),
    fonts: path.join(resources, 'fonts'),
    demo: path.join(resources, 'demo'),
    woordenlijst: path.join(resources, 'woordenlijst'),
    wasm: path.join(repository, 'node_modules', '@myriaddreamin', 'typst-ts-web-compiler', 'pkg'),
    drizzle: path.join(repository, 'drizzle'),
    lawbook: path.join(repository, 'src', 'rules', 'lawbook'),
  };
}

/** @param resourcesPath Electron's `process.resourcesPath`; electron-builder.yml copies these folders there */
export function packagedRoots(resourcesPath: string): ResourceRoots {
  const at = (name: string): string => path.join(resourcesPath, name);
  return {
    templates: at('templates'),
    fonts: at('fonts'),
    demo: at('demo'),
    woordenlijst: at('woordenlijst'),
    wasm: at('wasm'),
    drizzle: at('drizzle'),
    lawbook: at('lawbook'),
  };
}

/** The helpers' entry files as source: hosts that run from source hand them on, so that no long work is done in the core's own thread. */
export function sourceWorkers(repository: string): WorkerEntries {
  const at = (...parts: string[]): URL => pathToFileURL(path.join(repository, 'src', 'core', ...parts));
  return {
    render: at('reports', 'render', 'worker.ts'),
    sheet: at('imports', 'reader-worker.ts'),
    backup: at('backup', 'worker.ts'),
  };
}

/** @param folder of the built main process; electron.vite.config.ts names the same entries */
export function builtWorkers(folder: string): WorkerEntries {
  const at = (name: string): URL => pathToFileURL(path.join(folder, name));
  return { render: at('render.js'), sheet: at('sheet.js'), backup: at('backup.js') };
}
