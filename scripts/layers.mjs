// Holds the arrows of docs/architecture.md: `node scripts/node24.mjs scripts/layers.mjs [ROOT]`.
// A layer check that looks at nothing passes, so it fails when it saw fewer modules than there are source files.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const root = path.resolve(process.argv[2] ?? home);
const config = createRequire(import.meta.url)(path.join(home, '.dependency-cruiser.cjs'));

const files = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));

process.chdir(root);
const { output } = await cruise(['src'], {
  ...config.options,
  baseDir: root,
  ruleSet: { forbidden: config.forbidden },
  validate: true,
});

const seen = new Set(output.modules.map((module) => module.source));
const unseen = files.filter((file) => !seen.has(file));
for (const { rule, from, to } of output.summary.violations) console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`);
for (const file of unseen) console.error(`error not-seen: ${file}`);
if (files.length === 0) console.error('error not-seen: there is no source file at all');

const wrong = output.summary.violations.filter((violation) => violation.rule.severity === 'error').length + unseen.length;
console.log(`layers: ${files.length} files, ${seen.size} modules seen, ${wrong} wrong`);
process.exit(wrong === 0 && files.length > 0 ? 0 : 1);
