/**
 * The walls of the house (ARCHITECTURE.md): who may import whom. Checked by the tests, which also plant a violation of
 * each kind and see it caught.
 */

/** What each room may import besides itself; a room is a folder of src/. */
const mayImport = {
  domain: [],
  collect: ['domain'],
  extract: ['domain', 'weights'],
  weights: ['domain'],
  read: ['domain', 'weights'],
  compare: ['domain'],
  measure: ['domain'],
  store: ['domain'],
  formats: ['domain'],
  flow: ['domain', 'collect', 'extract', 'read', 'compare', 'measure', 'store', 'formats', 'weights'],
  web: ['domain', 'flow'],
  cli: ['domain', 'flow'],
  client: [],
}

const pure = '^src/(domain|weights|extract|read|compare|measure)/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(mayImport).map(([room, others]) => ({
      name: `walls-of-${room}`,
      comment: `${room} may import ${others.length ? others.join(', ') : 'no other room'}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^(src|test|bench|training|scripts)/', pathNot: `^src/(${[room, ...others].join('|')})/` },
    })),
    {
      name: 'by-the-door',
      comment: "a room is entered by its index.ts, whatever is behind it is the room's own",
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'pure-rooms',
      comment: 'pure rooms run in a browser too: nothing of Node',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-room-opens-the-network',
      comment: 'only collect reaches out; web answers',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(collect|web)/' },
      to: {
        path: [
          '^(node:)?(http|https|http2|net|tls|dgram|dns)(/promises)?$',
          'node_modules/(undici|got|axios|node-fetch|nodemailer)/',
        ],
      },
    },
    {
      name: 'our-sql-in-one-room',
      comment: 'databases are opened in store, and a .dna file in formats',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(store|formats)/' },
      to: { path: ['^node:sqlite$', 'node_modules/(kysely|pg|@electric-sql)/'] },
    },
    {
      name: 'nothing-of-the-workshop',
      comment: 'what ships needs nothing that is only there to build and test it',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-guesses',
      comment: 'every import resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
