// A name given in the settings reaches the open project where it is that of the same person: who had no name yet, or
// the name from before. A colleague's project, opened from an archive, keeps its analyst.
import { renameAnalyst } from '../domain/commands/projectCommands.ts';
import { messagesOf } from '../i18n/catalogue.ts';
import type { ProjectStore } from '../storage/ProjectStore.ts';

const UNNAMED = (['en', 'fr'] as const).map((language) => messagesOf(language)['project.analystUnnamed']);

export async function nameAnalyst(store: ProjectStore, before: string, name: string): Promise<void> {
  const clean = name.trim();
  if (clean === '' || clean === before.trim()) return;
  const { analystId } = await store.queries.project();
  const analyst = (await store.queries.analysts()).find(({ id }) => id === analystId);
  if (!analyst || ![before.trim(), ...UNNAMED].includes(analyst.name)) return;
  await store.run(renameAnalyst(analystId, clean));
}
