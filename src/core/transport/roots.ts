/** Where the files of `ResourceRoots` live: in the repository when run from source, under `process.resourcesPath` in a package (E-28). */
import path from 'node:path';
import type { ResourceRoots } from './core.ts';

/** @param repository folder of package.json */
export function sourceRoots(repository: string): ResourceRoots {
  const resources = path.join(repository, 'resources');
  return {
    templates: path.join(resources, 'templates'),
    fonts: path.join(resources, 'fonts'),
    demo: path.join(resources, 'demo'),
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
    wasm: at('wasm'),
    drizzle: at('drizzle'),
    lawbook: at('lawbook'),
  };
}
