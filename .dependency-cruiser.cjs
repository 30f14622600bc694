// The arrows of the house (docs/architecture.md): shared ← rules ← core ← {main, cli, preview}; shared ← renderer.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'shared-knows-nothing', severity: 'error', from: { path: '^src/shared' }, to: { path: '^src/(?!shared)' } },
    { name: 'rules-know-shared-only', severity: 'error', from: { path: '^src/rules' }, to: { path: '^src/(?!shared|rules)' } },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^src/rules', pathNot: '^src/rules/lawbook/(load|files)' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'core-below-the-hosts', severity: 'error', from: { path: '^src/core' }, to: { path: '^src/(?!shared|rules|core)' } },
    {
      name: 'core-never-imports-electron',
      severity: 'error',
      from: { path: '^src/(core|rules|shared|cli|preview)' },
      to: { path: '^(electron$|node_modules/electron/)' },
    },
    {
      name: 'renderer-knows-the-contract-only',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: '^src/(?!shared|renderer)' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/(renderer|preload)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-stays-small',
      severity: 'error',
      from: { path: '^src/preload' },
      // Types cost nothing at run time: the shape of the bridge is the contract's.
      to: { path: '^(src/(?!preload)|node_modules/(?!electron/))', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'hosts-do-not-mix',
      severity: 'error',
      from: { path: '^src/(main|cli|preview)/' },
      to: { path: '^src/(main|cli|preview|renderer|preload)/', pathNot: '^src/$1/' },
    },
    {
      name: 'driver-only-in-store',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/core/store/driver\\.ts$' },
      to: { path: '^(node_modules/)?better-sqlite3' },
    },
    {
      name: 'temporal-only-in-date',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/shared/domain/date\\.ts$' },
      to: { path: 'temporal-polyfill' },
    },
    {
      name: 'store-has-a-door',
      severity: 'error',
      from: { path: '^src/core/(?!store)' },
      to: { path: '^src/core/store/', pathNot: '^src/core/store/(index|schema/index)\\.ts$' },
    },
    {
      name: 'lawbook-has-a-door',
      severity: 'error',
      from: { path: '^src/(core|cli)' },
      to: { path: '^src/rules/', pathNot: ['^src/rules/index\\.ts$', '^src/rules/[a-z]+/index\\.ts$'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node'],
    },
  },
};
