/** Builds the icon sprite and its list of names from `resources/icons/*.svg` (Phosphor 2.1.1, MIT): `node scripts/node24.mjs scripts/icons.ts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'resources/icons');
export const SPRITE = path.join(root, 'src/renderer/assets/icons.svg');
export const NAMES = path.join(root, 'src/renderer/ui/icon-names.ts');

/** One `<symbol>` per file; the sprite is put in the page once, so that no icon code runs and no file is fetched. */
export function buildIcons(): { sprite: string; names: string } {
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => file.slice(0, -4))
    .sort();
  const symbols = ids.map((id) => {
    const inner = /<svg[^>]*>(.*)<\/svg>/s.exec(readFileSync(path.join(folder, `${id}.svg`), 'utf8'))?.[1];
    if (inner === undefined) throw new Error(`${id}.svg holds no drawing`);
    return `<symbol id="i-${id}" viewBox="0 0 256 256">${inner.trim()}</symbol>`;
  });
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
  const union = ids.map((id) => `  | '${id}'`).join('\n');
  return {
    sprite,
    names: `/** Made by scripts/icons.ts from resources/icons; do not edit. */\nexport type IconName =\n${union};\n`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { sprite, names } = buildIcons();
  writeFileSync(SPRITE, sprite);
  writeFileSync(NAMES, names);
  console.log(`${sprite.split('<symbol').length - 1} icons`);
}
