// The bench's own page on the application's origin: it fills the database that the application then opens, and measures
// the rooms below the interface.
import { readPreferences, writePreferences } from '../../../renderer/views/preferences.ts';
import { EMPTY_SESSION, keepSession } from '../../../renderer/views/session.ts';
import { buildProject } from './build.ts';
import { measureSearch } from './search.ts';
import { measureStorage } from './storage.ts';

window.recueilBench = {
  build: buildProject,
  storage: measureStorage,
  search: measureSearch,
  prefer: (projectId) => {
    writePreferences({ ...readPreferences(), locale: 'en', analystName: 'Bench', lastProject: projectId });
    keepSession(projectId, EMPTY_SESSION);
  },
};
