// Acts on reports and on the project as a whole, over the model in memory. SPEC 3.
import { describe, expect, test } from 'vitest';
import { createAnchor } from '../../../renderer/domain/anchors.ts';
import { changeLabel } from '../../../renderer/domain/commands/changeLabels.ts';
import { tagPassage } from '../../../renderer/domain/commands/excerptCommands.ts';
import { setMemo } from '../../../renderer/domain/commands/memoCommands.ts';
import {
  importProjectContent,
  renameAnalyst,
  renameProject,
  setScheme,
} from '../../../renderer/domain/commands/projectCommands.ts';
import { removeQuery, saveQuery } from '../../../renderer/domain/commands/queryCommands.ts';
import {
  editReport,
  importReport,
  markRead,
  removeReport,
} from '../../../renderer/domain/commands/reportCommands.ts';
import { mergeTags, removeTag } from '../../../renderer/domain/commands/tagCommands.ts';
import { applyDiff, createModel, type Diff } from '../../../renderer/domain/diff.ts';
import { newId, queryIdSchema } from '../../../renderer/domain/ids.ts';
import { aReport, aTag, NOW } from '../storage/sampleRows.ts';
import {
  act,
  analystId,
  content,
  first,
  model,
  only,
  passageAt,
  refusal,
  report,
  tagAt,
} from './commandSetup.ts';
import { runInMemory } from './memoryStore.ts';

describe('reports and the project', () => {
  test('the same file in the same language is refused by the title that has it', () => {
    expect(refusal(importReport(content))).toEqual({
      kind: 'duplicate',
      table: 'reports',
      name: report.title,
    });
  });

  test('a report goes with everything on it; its work stays while another report needs it', async () => {
    const translation = await aReport(2);
    const inFrench = { ...translation.report, workId: report.workId, language: 'fr' as const };
    act(importReport({ ...translation, work: content.work, report: inFrench }));
    tagAt(1, aTag('Courts'));
    act(setMemo({ target: { kind: 'report', id: report.id }, text: 'Old', analystId, now: NOW }));
    const diff = act(removeReport(report.id));
    expect(diff.blocks?.removed).toHaveLength(6);
    expect([model.excerpts.size, model.taggings.size, model.memos.size]).toEqual([0, 0, 0]);
    expect(model.works.size).toBe(1);
    expect(model.files.size).toBe(1);
    act(removeReport(translation.report.id));
    expect([model.works.size, model.files.size, model.blocks.size]).toEqual([0, 0, 0]);
  });

  test('details, reading and names', () => {
    act(editReport(report.id, { symbol: 'A/78/159', date: null }));
    act(markRead(report.id, 99));
    expect(only(model.reports)).toMatchObject({ symbol: 'A/78/159', date: null, readUpTo: 6 });
    expect(refusal(markRead(report.id, 6))).toEqual({ kind: 'nothing-to-do' });
    const project = only(model.project);
    act(renameProject(project, ' New '));
    act(setScheme(project.id, 'unodc'));
    act(renameAnalyst(analystId, 'Grace'));
    expect(only(model.project)).toMatchObject({ name: 'New', schemeId: 'unodc' });
    expect(refusal(renameProject(project, ' '))).toMatchObject({ kind: 'invalid', rule: 'name-empty' });
    const query = { id: newId(queryIdSchema), name: 'Sahel', query: { a: 1 }, createdAt: NOW };
    act(saveQuery(query));
    act(saveQuery({ ...query, query: { a: 2 } }));
    expect(refusal(saveQuery({ ...query, query: { a: 2 } }))).toEqual({ kind: 'nothing-to-do' });
    act(removeQuery(query.id));
  });

  test('content from elsewhere is one act, and points to the tags that are there', async () => {
    const courts = aTag('Courts');
    tagAt(1, courts);
    const other = await aReport(2);
    const theirs = aTag('courts');
    const anchor = createAnchor(other.blocks, { startIndex: 0, start: 0, endIndex: 0, end: 9 });
    const donor = applyDiff(applyDiff(createModel(), first), {
      works: { added: [other.work], updated: [], removed: [] },
      files: { added: [other.file], updated: [], removed: [] },
      reports: { added: [other.report], updated: [], removed: [] },
      blocks: { added: other.blocks, updated: [], removed: [] },
    });
    const tagged = runInMemory(
      donor,
      tagPassage({
        reportId: other.report.id,
        anchor,
        blockIndex: 0,
        analystId,
        now: NOW,
        tags: [{ kind: 'new', tag: theirs }],
        origin: 'import',
      }),
    );
    if (!tagged.ok) throw new Error(tagged.error.kind);
    const whole: Diff = {};
    for (const [table, rows] of Object.entries(tagged.value.model)) {
      Object.assign(whole, { [table]: { added: [...rows.values()], updated: [], removed: [] } });
    }
    const label = changeLabel('importContent', { name: 'Sample' });
    act(importProjectContent(label, whole));
    expect(model.tags.size).toBe(1);
    expect([...model.taggings.values()].every((row) => row.tagId === courts.id)).toBe(true);
    expect(model.taggings.size).toBe(2);
    expect(refusal(importProjectContent(label, whole))).toMatchObject({
      kind: 'duplicate',
      table: 'reports',
    });
  });

  test('what is not there is missing, by table and id', () => {
    const ghost = aTag('ghost').id;
    expect(refusal(removeTag(ghost))).toEqual({ kind: 'missing', table: 'tags', id: ghost });
    expect(refusal(mergeTags(ghost, ghost))).toMatchObject({ kind: 'missing' });
    const choice = { kind: 'existing' as const, tagId: ghost };
    expect(refusal(tagPassage({ ...passageAt(1), tags: [choice], origin: 'manual' }))).toMatchObject({
      table: 'tags',
    });
  });
});
