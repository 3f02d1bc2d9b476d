// A small desk for the tests of pictures: the real views around a real store with a few tagged excerpts of our own.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createAnchor } from '../../renderer/domain/anchors.ts';
import { type TagChoice, tagPassage } from '../../renderer/domain/commands/excerptCommands.ts';
import { createTag } from '../../renderer/domain/commands/tagCommands.ts';
import { type ExcerptId, facetIdSchema, newId, tagIdSchema } from '../../renderer/domain/ids.ts';
import { ANY_EXCERPT } from '../../renderer/domain/query.ts';
import type { Tag } from '../../renderer/domain/records.ts';
import { CompareView } from '../../renderer/features/compare/CompareView.tsx';
import { MapView } from '../../renderer/features/see/MapView.tsx';
import { MatrixView } from '../../renderer/features/see/MatrixView.tsx';
import { HostContext } from '../../renderer/host/HostContext.tsx';
import { createMemoryHost, type MemoryHost } from '../../renderer/host/memoryHost.ts';
import type { InterfaceLocale } from '../../renderer/i18n/catalogue.ts';
import { InterfaceText } from '../../renderer/i18n/InterfaceText.tsx';
import type { ProjectStore, StoreError } from '../../renderer/storage/ProjectStore.ts';
import { StoreProvider } from '../../renderer/storage/StoreContext.tsx';
import { Notices } from '../../renderer/ui/Notices.tsx';
import { openProject, write } from './readerDesk.tsx';
import './seeDesk.css';

const LINES = [
  'In Kenya the mission trained 120 prison officers in the care of young people.',
  'In Kenya and in Mexico it wrote a guide on gender for courts.',
  'In Mexico more than 17,000 police officers learned to spot violence.',
  'Across Central Asia a network against trafficking met twice.',
  'In Kazakhstan a law on witnesses was passed.',
  'No place is named here, only the theme of gender.',
];

const TAGS = {
  prisons: { facet: 'theme', name: 'Prison conditions' },
  gender: { facet: 'theme', name: 'Gender' },
  witnesses: { facet: 'theme', name: 'Witnesses' },
  training: { facet: 'activity', name: 'Training' },
  kenya: { facet: 'place', name: 'Kenya', ref: 'iso3:KEN' },
  mexico: { facet: 'place', name: 'Mexico', ref: 'iso3:MEX' },
  kazakhstan: { facet: 'place', name: 'Kazakhstan', ref: 'iso3:KAZ' },
  centralAsia: { facet: 'place', name: 'Central Asia', ref: 'm49:143' },
} as const;
type TagKey = keyof typeof TAGS;

/** Which tags lie on which line. */
const TAGGED: readonly (readonly TagKey[])[] = [
  ['prisons', 'training', 'kenya'],
  ['gender', 'kenya', 'mexico'],
  ['gender', 'training', 'mexico'],
  ['witnesses', 'centralAsia'],
  ['witnesses', 'kazakhstan'],
  ['gender'],
];

async function must(done: Promise<{ ok: boolean }>): Promise<void> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result));
}

async function makeTags(store: ProjectStore): Promise<Map<string, Tag>> {
  const made = new Map<string, Tag>();
  let order = 0;
  for (const [key, wish] of Object.entries(TAGS)) {
    const tag: Tag = {
      id: newId(tagIdSchema),
      facetId: facetIdSchema.parse(wish.facet),
      parentId: null,
      name: wish.name,
      color: null,
      definition: '',
      shortcut: null,
      ref: 'ref' in wish ? wish.ref : null,
      order: order++,
    };
    made.set(key, tag);
    await must(store.run(createTag(tag)));
  }
  return made;
}

/** A project with one report of six paragraphs, each an excerpt. */
export async function openSeen(): Promise<ProjectStore> {
  const store = await openProject();
  const { id: reportId, blocks } = await write(store, {
    lines: LINES.map((text, index) => ({ label: String(index + 1), text })),
  });
  const tags = await makeTags(store);
  const { analystId } = await store.queries.project();
  for (const [index, keys] of TAGGED.entries()) {
    const choices = keys.flatMap((key): TagChoice[] => {
      const tag = tags.get(key);
      return tag ? [{ kind: 'existing', tagId: tag.id }] : [];
    });
    const end = LINES[index]?.length ?? 0;
    await must(
      store.run(
        tagPassage({
          reportId,
          anchor: createAnchor(blocks, { startIndex: index, start: 0, endIndex: index, end }),
          blockIndex: index,
          tags: choices,
          analystId,
          origin: 'manual',
          now: '2024-04-02T10:00:00.000Z',
        }),
      ),
    );
  }
  return store;
}

export type SeenView = 'map' | 'matrix' | 'compare';

export interface Opened {
  ids: readonly ExcerptId[];
  title: string;
}

const VIEWS = { map: MapView, matrix: MatrixView, compare: CompareView };

function Desk({ view, onOpened }: { view: SeenView; onOpened(opened: Opened): void }) {
  const [query, setQuery] = useState(ANY_EXCERPT);
  const View = VIEWS[view];
  return (
    <main className="see-desk">
      <View query={query} onQuery={setQuery} onOpenExcerpts={(ids, title) => onOpened({ ids, title })} />
    </main>
  );
}

export interface ShownSee {
  opened: Opened[];
  refused: StoreError[];
  host: MemoryHost;
  close(): void;
}

export function showSee(store: ProjectStore, view: SeenView, locale: InterfaceLocale = 'en'): ShownSee {
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  const host = createMemoryHost();
  const opened: Opened[] = [];
  const refused: StoreError[] = [];
  root.render(
    <HostContext value={host}>
      <InterfaceText locale={locale}>
        <StoreProvider store={store} onRefused={(error) => refused.push(error)}>
          <Notices closeName="Close">
            <Desk view={view} onOpened={(one) => opened.push(one)} />
          </Notices>
        </StoreProvider>
      </InterfaceText>
    </HostContext>,
  );
  return {
    opened,
    refused,
    host,
    close: () => {
      root.unmount();
      element.remove();
    },
  };
}
