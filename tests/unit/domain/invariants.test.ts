// Each rule of SPEC 3.3 is broken here once, on purpose: a rule that cannot refuse is no rule.
import { expect, test } from 'vitest';
import { createAnchor } from '../../../renderer/domain/anchors.ts';
import type { Command } from '../../../renderer/domain/command.ts';
import { tagPassage } from '../../../renderer/domain/commands/excerptCommands.ts';
import { setMemo } from '../../../renderer/domain/commands/memoCommands.ts';
import { importReport } from '../../../renderer/domain/commands/reportCommands.ts';
import { applyDiff, createModel, type Diff, type Model } from '../../../renderer/domain/diff.ts';
import {
  facetIdSchema,
  newId,
  projectIdSchema,
  taggingIdSchema,
  tagIdSchema,
} from '../../../renderer/domain/ids.ts';
import type { RuleName } from '../../../renderer/domain/invariants/invariants.ts';
import { ok } from '../../../renderer/domain/result.ts';
import { firstRows } from '../../../renderer/storage/newProject.ts';
import { aReport, aTag, NOW } from '../storage/sampleRows.ts';
import { runInMemory } from './memoryStore.ts';

const first = firstRows(newId(projectIdSchema), { name: 'Missions', analystName: 'Ada' }, NOW);
const content = await aReport(4);
const parent = aTag('Parent');
const child = aTag('Child', { parentId: parent.id });

function act(model: Model, command: Command): Model {
  const done = runInMemory(model, command);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.model;
}

const analystId = first.analysts?.added[0]?.id;
if (!analystId) throw new Error('no analyst');
let model = act(applyDiff(createModel(), first), importReport(content));
model = applyDiff(model, { tags: { added: [parent, child], updated: [], removed: [] } });
const anchor = createAnchor(content.blocks, { startIndex: 1, start: 0, endIndex: 2, end: 9 });
const passage = { reportId: content.report.id, anchor, blockIndex: 1, analystId, now: NOW };
model = act(
  model,
  tagPassage({ ...passage, tags: [{ kind: 'existing', tagId: child.id }], origin: 'manual' }),
);
model = act(model, setMemo({ target: { kind: 'tag', id: child.id }, text: 'Means', analystId, now: NOW }));

const [excerpt] = model.excerpts.values();
const [tagging] = model.taggings.values();
const [memo] = model.memos.values();
const [project] = model.project.values();
if (!excerpt || !tagging || !memo || !project) throw new Error('nothing to break');
const nobody = newId(tagIdSchema);

const none = { added: [], updated: [], removed: [] };
const BREACHES: [why: string, rule: RuleName, diff: Diff][] = [
  ['a tag without a name', 'name-empty', { tags: { ...none, added: [aTag(' ')] } }],
  [
    'a project without a name',
    'name-empty',
    { project: { ...none, updated: [[project, { ...project, name: '' }]] } },
  ],
  [
    'a tagging with a tag that is not there',
    'row-points-nowhere',
    { taggings: { ...none, added: [{ ...tagging, id: newId(taggingIdSchema), tagId: nobody }] } },
  ],
  [
    'a tag in a facet that is not there',
    'row-points-nowhere',
    { tags: { ...none, added: [aTag('X', { facetId: facetIdSchema.parse('moods') })] } },
  ],
  [
    'a memo on what is not there',
    'row-points-nowhere',
    { memos: { ...none, updated: [[memo, { ...memo, target: { kind: 'tag', id: nobody } }]] } },
  ],
  [
    'a tag that leaves its taggings behind',
    'row-left-behind',
    { tags: { ...none, removed: [child] }, memos: { ...none, removed: [memo] } },
  ],
  [
    'a tag that leaves its memo behind',
    'row-left-behind',
    { tags: { ...none, removed: [child] }, taggings: { ...none, removed: [tagging] } },
  ],
  [
    'an excerpt that leaves its taggings behind',
    'row-left-behind',
    { excerpts: { ...none, removed: [excerpt] } },
  ],
  [
    'a report that leaves its blocks behind',
    'row-left-behind',
    { reports: { ...none, removed: [content.report] } },
  ],
  [
    'blocks that leave their excerpts behind',
    'row-left-behind',
    { blocks: { ...none, removed: content.blocks.slice(2) } },
  ],
  [
    'a work that leaves its report behind',
    'row-left-behind',
    { works: { ...none, removed: [content.work] } },
  ],
  [
    'a file that leaves its report behind',
    'row-left-behind',
    { files: { ...none, removed: [content.file] } },
  ],
  ['a parent that goes', 'tag-parent', { tags: { ...none, removed: [parent] } }],
  [
    'a parent in another facet',
    'tag-parent',
    { tags: { ...none, updated: [[parent, { ...parent, facetId: facetIdSchema.parse('actor') }]] } },
  ],
  [
    'a tag below itself',
    'tag-cycle',
    { tags: { ...none, updated: [[parent, { ...parent, parentId: child.id }]] } },
  ],
  [
    'the same tag twice',
    'tagging-twice',
    { taggings: { ...none, added: [{ ...tagging, id: newId(taggingIdSchema) }] } },
  ],
  [
    'an anchor beyond its block',
    'anchor-outside',
    { excerpts: { ...none, updated: [[excerpt, { ...excerpt, anchor: { ...anchor, end: 5000 } }]] } },
  ],
  [
    'an excerpt filed under another block',
    'anchor-outside',
    {
      excerpts: {
        ...none,
        updated: [[excerpt, { ...excerpt, anchor: { ...anchor, start: 1 }, blockIndex: 3 }]],
      },
    },
  ],
  [
    'a quote that is not the text',
    'quote-false',
    { excerpts: { ...none, updated: [[excerpt, { ...excerpt, anchor: { ...anchor, quote: 'Other' } }]] } },
  ],
];

test.each(BREACHES)('%s: %s', (_, rule, diff) => {
  const command: Command = { label: { key: 'test', values: {} }, reads: [], plan: () => ok(diff) };
  expect(runInMemory(model, command)).toMatchObject({ ok: false, error: { kind: 'invalid', rule } });
});
