// Makes the sample: a new project, its texts read like any file, its content brought in as one act.
import { sampleTexts } from '../../../seeds/sample/texts.ts';
import { importProjectContent } from '../../domain/commands/projectCommands.ts';
import { placeName } from '../../domain/gazetteer/gazetteer.ts';
import type { ProjectEntry, ProjectRegistry } from '../../storage/ProjectStore.ts';
import { createReading } from '../../workers/createReading.ts';
import { type SampleReports, sampleContent } from './sampleContent.ts';

export interface SampleWish {
  name: string;
  analystName: string;
  language: 'en' | 'fr';
}

async function readSample(): Promise<SampleReports> {
  const reading = createReading();
  const read = async (key: 'fr' | 'en') => {
    const sample = sampleTexts.find((text) => text.report === key);
    const content = await reading.read(sample?.name ?? '', new TextEncoder().encode(sample?.text ?? ''));
    if (!content.ok) throw new Error(`the sample could not be read: ${JSON.stringify(content.error)}`);
    return content.value;
  };
  const reports = { fr: await read('fr'), en: await read('en') };
  reading.cancel();
  return reports;
}

/** Throws when the shipped sample is damaged; the project is binned then. */
export async function createSample(registry: ProjectRegistry, wish: SampleWish): Promise<ProjectEntry> {
  const reports = await readSample();
  const entry = await registry.create({ name: wish.name, analystName: wish.analystName });
  const opened = await registry.open(entry.id);
  if (!opened.ok) throw new Error(`the sample's project could not be opened: ${opened.error.kind}`);
  const store = opened.value;
  const { analystId } = await store.queries.project();
  const content = sampleContent(reports, {
    language: wish.language,
    analystId,
    now: new Date().toISOString(),
    placeName: (ref) => placeName(ref, wish.language),
  });
  const done = await store.run(
    importProjectContent({ key: 'importContent', values: { name: wish.name } }, content),
  );
  store.close();
  if (!done.ok) {
    await registry.bin(entry.id);
    throw new Error(`the sample could not be saved: ${done.error.kind}`);
  }
  return entry;
}
