// The names of everything that crosses between page and main process, and nothing else: the preload imports this file
// and must stay free of schemas and logic.

/** The page asks, the main process answers. */
export const CHANNELS = {
  filesOpen: 'files:open',
  filesRead: 'files:read',
  filesSave: 'files:save',
  externalOpen: 'external:open',
  menuSetState: 'menu:set-state',
  themeSet: 'theme:set',
  appInfo: 'app:info',
  appListening: 'app:listening',
} as const;

/** The main process tells, the page listens. */
export const EVENTS = {
  command: 'event:command',
  projectChosen: 'event:project-chosen',
  filesOpened: 'event:files-opened',
} as const;
