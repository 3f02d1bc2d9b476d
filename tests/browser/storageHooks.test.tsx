// The hooks through which components see the store, in a real page.
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { createTag } from '../../renderer/domain/commands/tagCommands.ts';
import type { Tag } from '../../renderer/domain/records.ts';
import type { ProjectStore, StoreError } from '../../renderer/storage/ProjectStore.ts';
import { createProjectRegistry } from '../../renderer/storage/registry.ts';
import { StoreProvider, useStore } from '../../renderer/storage/StoreContext.tsx';
import { useLive } from '../../renderer/storage/useLive.ts';
import { useRun } from '../../renderer/storage/useRun.ts';
import { aTag } from '../unit/storage/sampleRows.ts';

let root: Root | null = null;
let host: HTMLElement | null = null;

afterEach(() => {
  root?.unmount();
  host?.remove();
});

async function openNew(): Promise<ProjectStore> {
  const registry = createProjectRegistry();
  const opened = await registry.open((await registry.create({ name: 'Hooks', analystName: 'Ada' })).id);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

function TagNames({ facet, make }: { facet: string; make: Tag }) {
  const store = useStore();
  const run = useRun();
  const names = useLive(async () => {
    const tags = await store.queries.tags();
    return tags.filter((tag) => tag.facetId === facet).map((tag) => tag.name);
  }, [store, facet]);
  return (
    <>
      <output>{names.state === 'ready' ? names.value.join(', ') || 'none' : names.state}</output>
      <button type="button" onClick={() => void run(createTag(make))}>
        make
      </button>
    </>
  );
}

test('a live answer follows commands, undo and its dependencies; a refusal reaches the handler', async () => {
  const store = await openNew();
  const refused = vi.fn<(error: StoreError) => void>();
  const tag = aTag('Courts');
  host = document.body.appendChild(document.createElement('div'));
  const shown = () => host?.querySelector('output')?.textContent;
  const show = (facet: string) =>
    root?.render(
      <StoreProvider store={store} onRefused={refused}>
        <TagNames facet={facet} make={tag} />
      </StoreProvider>,
    );
  root = createRoot(host);
  show('theme');
  await expect.poll(shown).toBe('none');
  host.querySelector('button')?.click();
  await expect.poll(shown).toBe('Courts');
  host.querySelector('button')?.click();
  await expect
    .poll(() => refused.mock.calls)
    .toEqual([[{ kind: 'duplicate', table: 'tags', name: 'Courts' }]]);
  show('actor');
  await expect.poll(shown).toBe('none');
  show('theme');
  await expect.poll(shown).toBe('Courts');
  await store.undo();
  await expect.poll(shown).toBe('none');
  store.close();
});
