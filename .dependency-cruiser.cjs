// The rooms and their arrows, as docs/ARCHITECTURE.md draws them. tests/architecture plants violations to prove that
// each rule bites.
const PURE = 'domain|reading|suggest|exchange';
const ROOMS = `${PURE}|storage|host|workers|viz|features|views|ui|i18n`;

/** A room may import itself, the given rooms and packages; `seeds` is data that any room may read. */
function room(name, allowed) {
  const inside = [name, ...allowed].join('|');
  return {
    name: `room-${name}`,
    comment: `${name} may import only: ${[name, ...allowed].join(', ')}`,
    severity: 'error',
    from: { path: `^renderer/${name}/` },
    to: { path: '^(renderer|electron|build|tests)/', pathNot: `^renderer/(${inside})/` },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    room('domain', []),
    room('reading', ['domain']),
    room('suggest', ['domain']),
    room('exchange', ['domain']),
    room('storage', PURE.split('|')),
    room('workers', PURE.split('|')),
    room('viz', [...PURE.split('|'), 'i18n', 'ui']),
    room('ui', []),
    room('i18n', []),
    room('views', ROOMS.split('|')),
    {
      name: 'room-host',
      comment: 'the host sees the contract of the shell and nothing else',
      severity: 'error',
      from: { path: '^renderer/host/' },
      to: { path: '^(renderer|electron|build|tests)/', pathNot: '^(renderer/host/|electron/contract/)' },
    },
    {
      name: 'room-features',
      comment: 'features compose rooms below them; they know no pure room but the domain',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: {
        path: '^(renderer|electron|build|tests)/',
        pathNot: '^renderer/(features|domain|storage|host|workers|viz|ui|i18n)/',
      },
    },
    {
      name: 'no-siblings',
      comment: 'a feature never imports a sibling: views compose them',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'pure-packages',
      comment: 'pure rooms use no DOM, React, Dexie or Node API',
      severity: 'error',
      from: { path: `^renderer/(${PURE})/` },
      to: { path: '(^|/)node_modules/(react|react-dom|react-aria-components|react-intl|dexie|electron)/' },
    },
    {
      name: 'pure-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'dexie-in-storage',
      comment: 'storage is the only room that imports Dexie',
      severity: 'error',
      from: { path: '^(renderer|electron)/', pathNot: '^renderer/storage/' },
      to: { path: '(^|/)node_modules/dexie/' },
    },
    {
      name: 'layout-is-pure',
      comment: 'a layout computes marks; it draws nothing',
      severity: 'error',
      from: { path: '^renderer/viz/.*/layout\\.ts$' },
      to: { path: '(^|/)node_modules/(react|react-dom|react-aria-components|react-intl)/' },
    },
    {
      name: 'shell-knows-its-contract',
      comment: 'the shell knows nothing of tags; only the command line runs the pure rooms',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/cli/' },
      to: { path: '^(renderer|seeds|build|tests)/' },
    },
    {
      name: 'command-line',
      severity: 'error',
      from: { path: '^electron/cli/' },
      to: { path: '^(renderer|build|tests)/', pathNot: `^renderer/(${PURE})/` },
    },
    {
      name: 'contract-alone',
      severity: 'error',
      from: { path: '^electron/contract/' },
      to: { path: '^(electron|renderer)/', pathNot: '^electron/contract/' },
    },
    {
      name: 'preload-contract-only',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^(electron|renderer)/', pathNot: '^electron/(contract|preload)/' },
    },
    {
      name: 'services-without-electron',
      comment: 'services are plain Node',
      severity: 'error',
      from: { path: '^electron/services/' },
      to: { path: '(^|/)node_modules/electron/' },
    },
    {
      name: 'seeds-are-data',
      severity: 'error',
      from: { path: '^seeds/', pathNot: 'build\\.ts$' },
      to: { path: '^(renderer|electron)/', pathNot: '^renderer/domain/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
