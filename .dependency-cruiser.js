// Which way imports may point, checked by `npm run check` and proven rule by rule in test/architecture/imports.test.ts.

/** The modules in their written order: each sees only those before it, through their front doors. */
export const MODULE_ORDER = [
  'calendar',
  'law',
  'audit',
  'network',
  'access',
  'intake',
  'documents',
  'matters',
  'attachments',
  'proceedings',
  'supervision',
  'leadership',
  'coordination',
  'disputes',
  'exchange',
  'retention',
  'statistics',
];

const TEST_CODE = '(^test/|\\.test\\.tsx?$)';
// One contract for a module, and one for each subject, in the subject's room where the module has rooms.
const contractsIn = (module) => [
  `^src/modules/${module}/contract\\.ts$`,
  `^src/modules/${module}/[a-z-]+\\.contract\\.ts$`,
  `^src/modules/${module}/[a-z]+/[a-z-]+\\.contract\\.ts$`,
];
const CONTRACT = contractsIn('[^/]+');
const FRONT_DOOR = ['^src/modules/[^/]+/index\\.ts$', ...CONTRACT];
const TYPEBOX = '(^|/)node_modules/typebox/';

const moduleOrder = MODULE_ORDER.slice(0, -1).map((module, place) => ({
  name: `module-order:${module}`,
  comment: `${module} sees only the modules to its left: ${MODULE_ORDER.slice(0, place).join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: `^src/modules/${module}/`, pathNot: TEST_CODE },
  to: { path: `^src/modules/(${MODULE_ORDER.slice(place + 1).join('|')})/` },
}));

// Rules stand in a module, or in one of its rooms.
const rulesArePure = ['^src/modules/([^/]+)/rules/', '^src/modules/([^/]+)/[a-z]+/rules/'].map((path) => ({
  name: 'rules-are-pure',
  comment:
    'A rule is a function of its arguments: kernel, own rules and own contract; no npm, no node:, no database.',
  severity: 'error',
  from: { path, pathNot: TEST_CODE },
  to: {
    pathNot: [
      '^src/kernel/',
      '^src/modules/$1/rules/',
      '^src/modules/$1/[a-z]+/rules/',
      ...contractsIn('$1'),
    ],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one subject, or a third is missing. Types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kernel-depends-on-nothing',
      comment: 'The kernel is words. Only its shared schemas know TypeBox, as every contract does.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: [TEST_CODE, '^src/kernel/schema\\.ts$'] },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'kernel-depends-on-nothing',
      comment: 'The shared schemas of the kernel know TypeBox and nothing else.',
      severity: 'error',
      from: { path: '^src/kernel/schema\\.ts$' },
      to: { pathNot: ['^src/kernel/', TYPEBOX] },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'Mechanisms carry no policy: they are given what they need.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^(src/modules|src/apps|web)/' },
    },
    ...rulesArePure,
    {
      name: 'contract-is-isomorphic',
      comment: 'A contract runs in the browser too: kernel, contracts and TypeBox only.',
      severity: 'error',
      from: { path: CONTRACT },
      to: { pathNot: ['^src/kernel/', ...CONTRACT, TYPEBOX] },
    },
    {
      name: 'modules-meet-at-the-front-door',
      comment: 'A module reaches another only through its index.ts or contract.ts.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', ...FRONT_DOOR] },
    },
    ...moduleOrder,
    {
      name: 'module-order:unlisted',
      comment: 'A new module takes its place in MODULE_ORDER before it imports or is imported.',
      severity: 'error',
      from: {},
      to: { path: '^src/modules/', pathNot: `^src/modules/(${MODULE_ORDER.join('|')})/` },
    },
    {
      name: 'apps-use-front-doors',
      comment: 'Composition needs no insides.',
      severity: 'error',
      from: { path: '^src/apps/', pathNot: TEST_CODE },
      to: { path: '^src/modules/', pathNot: FRONT_DOOR },
    },
    {
      name: 'nobody-imports-apps',
      comment: 'Composition happens in apps; nothing that is composed knows of it.',
      severity: 'error',
      from: { pathNot: '^(src/apps|bin|test|scripts|bench)/' },
      to: { path: '^src/apps/' },
    },
    {
      name: 'web-sees-contracts-only',
      comment: 'Pages know the words and the contracts; everything else reaches them as data.',
      severity: 'error',
      from: { path: '^web/', pathNot: TEST_CODE },
      to: { path: '^src/', pathNot: ['^src/kernel/', ...CONTRACT] },
    },
    {
      name: 'no-test-code-in-product',
      comment: 'What is shipped never reaches into test code.',
      severity: 'error',
      from: { path: '^(src|web|bin)/', pathNot: TEST_CODE },
      to: { path: [TEST_CODE, '(^|/)node_modules/(vitest|fast-check|playwright-core|@axe-core)/'] },
    },
    {
      name: 'server-uses-no-dev-dependency',
      comment: 'An installation without development packages must start.',
      severity: 'error',
      from: { path: '^(src|web/portal|bin)/', pathNot: TEST_CODE },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
