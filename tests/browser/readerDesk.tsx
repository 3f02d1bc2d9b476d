// A small desk for the tests of reading and tagging: the real components around a real store, put together as the
// workbench does, without its rail and panes.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { importReport } from '../../renderer/domain/commands/reportCommands.ts';
import {
  blockIdSchema,
  type ExcerptId,
  newId,
  type ReportId,
  reportIdSchema,
  sha256Schema,
  type TagId,
  workIdSchema,
} from '../../renderer/domain/ids.ts';
import type { Block, BlockKind, Language } from '../../renderer/domain/records.ts';
import { ExcerptList } from '../../renderer/features/excerpts/ExcerptList.tsx';
import { Outline } from '../../renderer/features/reader/Outline.tsx';
import { Reader, type ReaderLocation } from '../../renderer/features/reader/Reader.tsx';
import { ExcerptInspector } from '../../renderer/features/tagging/ExcerptInspector.tsx';
import { TagPalette, type TagPaletteTarget } from '../../renderer/features/tagging/TagPalette.tsx';
import { TagTree } from '../../renderer/features/tagging/TagTree.tsx';
import type { InterfaceLocale } from '../../renderer/i18n/catalogue.ts';
import { InterfaceText } from '../../renderer/i18n/InterfaceText.tsx';
import type { ProjectStore, StoreError } from '../../renderer/storage/ProjectStore.ts';
import { createProjectRegistry } from '../../renderer/storage/registry.ts';
import { StoreProvider, useStore } from '../../renderer/storage/StoreContext.tsx';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';
import '../../renderer/ui/facets.css';
import './readerDesk.css';

export interface Line {
  kind?: BlockKind;
  label?: string;
  level?: number;
  text: string;
  notes?: string[];
}

export async function openProject(): Promise<ProjectStore> {
  const registry = createProjectRegistry();
  const entry = await registry.create({ name: 'Reading', analystName: 'Ada' });
  const opened = await registry.open(entry.id);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

export interface Written {
  title?: string;
  symbol?: string | null;
  language?: Language;
  lines: readonly Line[];
}

function toBlocks(reportId: ReportId, lines: readonly Line[]): Block[] {
  const path: string[] = [];
  return lines.map((line, index) => {
    const { kind = 'paragraph', label = null, level = 1, text, notes = [] } = line;
    if (kind === 'heading') path.splice(level - 1, path.length, text);
    const above = kind === 'heading' ? path.slice(0, level - 1) : [...path];
    return {
      id: newId(blockIdSchema),
      reportId,
      index,
      kind,
      label,
      level,
      text,
      page: null,
      path: above,
      notes,
    };
  });
}

/** Puts a report of our own sentences into the project. */
export async function write(
  store: ProjectStore,
  written: Written,
): Promise<{ id: ReportId; blocks: Block[] }> {
  const { title = 'Care after prison', symbol = 'A/99/1', language = 'en', lines } = written;
  const id = newId(reportIdSchema);
  const blocks = toBlocks(id, lines);
  const random = crypto.randomUUID().replaceAll('-', '');
  const sha256 = sha256Schema.parse(random + random);
  const bytes = new TextEncoder().encode(lines.map((line) => line.text).join('\n'));
  const work = { id: newId(workIdSchema), title };
  const done = await store.run(
    importReport({
      work,
      report: {
        id,
        workId: work.id,
        symbol,
        title,
        body: 'General Assembly',
        session: 'Ninety-ninth session',
        agendaItem: null,
        date: '2024-03-05',
        language,
        attributes: {},
        file: { name: 'care.txt', sha256, bytes: bytes.length, mediaType: 'text/plain' },
        warnings: [],
        importedAt: '2024-04-01T10:00:00.000Z',
        readUpTo: 0,
        paragraphs: blocks.filter((block) => block.kind === 'paragraph').length,
        blocks: blocks.length,
      },
      blocks,
      file: { id: sha256, name: 'care.txt', mediaType: 'text/plain', bytes },
    }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return { id, blocks };
}

interface DeskState {
  palette: { target: TagPaletteTarget; rect: DOMRect } | null;
  active: ExcerptId | null;
  block: number;
  location: ReaderLocation | null;
  listed: { ids: readonly ExcerptId[]; title: string } | null;
}

const FIRST: DeskState = { palette: null, active: null, block: 0, location: null, listed: null };

function Desk({ reportId }: { reportId: ReportId }) {
  const store = useStore();
  const [state, setState] = useState(FIRST);
  const set = (part: Partial<DeskState>) => setState((before) => ({ ...before, ...part }));
  const go = (blockIndex: number, excerptId: ExcerptId | null) =>
    set({ location: { blockIndex, excerptId, at: performance.now() }, active: excerptId });
  const open = async (id: ExcerptId) => {
    const [excerpt] = await store.queries.excerptsById([id]);
    if (excerpt) go(excerpt.blockIndex, id);
  };
  const list = async (tagId: TagId) => {
    const taggings = await store.queries.taggingsOfTag(tagId);
    set({ listed: { ids: taggings.map((tagging) => tagging.excerptId), title: 'Listed' } });
  };
  return (
    <div className="desk">
      <aside className="desk__side" aria-label="Side">
        <Outline reportId={reportId} currentBlock={state.block} onGo={(index) => go(index, null)} />
        <TagTree activeTagId={null} onPick={(id) => void list(id)} />
      </aside>
      <main className="desk__main">
        <Reader
          reportId={reportId}
          location={state.location}
          activeExcerptId={state.active}
          onActivateExcerpt={(active) => set({ active })}
          onTag={(passage, rect) => set({ palette: { target: { kind: 'passage', passage }, rect } })}
          onNote={() => undefined}
          onCurrentBlock={(block) => set({ block })}
        />
      </main>
      <aside className="desk__inspector" aria-label="Inspector">
        {state.active ? (
          <ExcerptInspector
            key={state.active}
            excerptId={state.active}
            onTag={(rect) => {
              if (state.active)
                set({ palette: { target: { kind: 'excerpt', excerptId: state.active }, rect } });
            }}
            onOpen={(id) => void open(id)}
          />
        ) : null}
        {state.listed ? (
          <ExcerptList
            excerptIds={state.listed.ids}
            title={state.listed.title}
            onOpen={(id) => void open(id)}
          />
        ) : null}
      </aside>
      {state.palette ? (
        <TagPalette
          target={state.palette.target}
          rect={state.palette.rect}
          onClose={() => set({ palette: null })}
          onDone={(active) => set({ active })}
        />
      ) : null}
    </div>
  );
}

export interface ShownDesk {
  refused: StoreError[];
  close(): void;
}

/** Shows the desk in the page; `close` takes it away again. */
export function showDesk(store: ProjectStore, reportId: ReportId, locale: InterfaceLocale = 'en'): ShownDesk {
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const refused: StoreError[] = [];
  root.render(
    <InterfaceText locale={locale}>
      <StoreProvider store={store} onRefused={(error) => refused.push(error)}>
        <Desk reportId={reportId} />
      </StoreProvider>
    </InterfaceText>,
  );
  return {
    refused,
    close: () => {
      root.unmount();
      host.remove();
      document.getSelection()?.removeAllRanges();
    },
  };
}
