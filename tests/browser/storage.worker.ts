// Stands for another window on the same project: opens it and imports what it is given.
import { importReport, type ReportImport } from '../../renderer/domain/commands/reportCommands.ts';
import type { ProjectId } from '../../renderer/domain/ids.ts';
import { createProjectRegistry } from '../../renderer/storage/registry.ts';

self.onmessage = async (event: MessageEvent<{ id: ProjectId; content: ReportImport }>) => {
  const opened = await createProjectRegistry().open(event.data.id);
  const done = opened.ok && (await opened.value.run(importReport(event.data.content))).ok;
  if (opened.ok) opened.value.close();
  self.postMessage(done);
};
