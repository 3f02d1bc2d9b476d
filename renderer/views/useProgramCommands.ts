// Commands about projects and the program: the dialogs they open, the sample, archives in and out.
import { useCallback, useState } from 'react';
import { archiveErrorText, openArchive, saveArchive } from '../features/projects/archives.ts';
import { createSample } from '../features/projects/createSample.ts';
import type { HostCommand } from '../host/commands.ts';
import type { HostFile } from '../host/Host.ts';
import { useHost } from '../host/HostContext.tsx';
import { useTexts } from '../i18n/InterfaceText.tsx';
import type { ProjectRegistry } from '../storage/ProjectStore.ts';
import { useNotify } from '../ui/Notices.tsx';
import type { ProjectDialogState } from './ProjectDialogs.tsx';
import type { Projects } from './useProjects.ts';

export type ProgramDialog = ProjectDialogState | { kind: 'settings' } | { kind: 'shortcuts' };

export interface ProgramCommands {
  dialog: ProgramDialog | null;
  sampleBusy: boolean;
  setDialog(dialog: ProgramDialog | null): void;
  onCommand(command: HostCommand): void;
  onArchiveFile(file: HostFile): void;
}

const DIALOGS: Partial<Record<HostCommand, ProgramDialog>> = {
  'project.new': { kind: 'new' },
  'project.open': { kind: 'list' },
  'project.manage': { kind: 'list' },
  'app.settings': { kind: 'settings' },
  'help.shortcuts': { kind: 'shortcuts' },
};

function useArchives(registry: ProjectRegistry, projects: Projects) {
  const host = useHost();
  const texts = useTexts();
  const notify = useNotify();
  const take = useCallback(
    async (file: HostFile) => {
      const opened = await openArchive(registry, file);
      if (!opened.ok) {
        notify({ tone: 'warning', text: archiveErrorText(texts, file.name, opened.error) });
        return;
      }
      await projects.open(opened.value.id);
      notify({ text: texts.t('project.archiveImported', { name: opened.value.name }) });
    },
    [registry, projects, texts, notify],
  );
  const save = useCallback(async () => {
    if (projects.state.kind !== 'open') return;
    const outcome = await saveArchive(projects.state.store, host, projects.state.entry.name);
    if (outcome.kind === 'saved') notify({ text: texts.t('project.archiveSaved', { name: outcome.name }) });
    else if (outcome.kind === 'failed') {
      notify({
        tone: 'warning',
        text: texts.t(`project.save.${outcome.reason}`, { detail: outcome.detail }),
      });
    }
  }, [projects, host, texts, notify]);
  const choose = useCallback(async () => {
    for (const file of await host.openFiles({ purpose: 'archive', multiple: false })) await take(file);
  }, [host, take]);
  return { take, save, choose };
}

export interface ProgramOptions {
  registry: ProjectRegistry;
  projects: Projects;
  analystName: string;
  onTheme(): void;
}

export function useProgramCommands({
  registry,
  projects,
  analystName,
  onTheme,
}: ProgramOptions): ProgramCommands {
  const { t, language } = useTexts();
  const [dialog, setDialog] = useState<ProgramDialog | null>(null);
  const [sampleBusy, setSampleBusy] = useState(false);
  const archives = useArchives(registry, projects);
  const openSample = async () => {
    const known = projects.entries.find(
      ({ name, deletedAt }) => name === t('project.sampleName') && deletedAt === null,
    );
    if (known && (await projects.open(known.id))) return;
    setSampleBusy(true);
    try {
      const entry = await createSample(registry, {
        name: t('project.sampleName'),
        analystName: analystName.trim() || t('project.analystUnnamed'),
        language,
      });
      await projects.open(entry.id);
    } finally {
      setSampleBusy(false);
    }
  };
  const onCommand = (command: HostCommand) => {
    const wanted = DIALOGS[command];
    if (wanted) setDialog(wanted);
    else if (command === 'help.sample') void openSample();
    else if (command === 'project.importArchive') void archives.choose();
    else if (command === 'project.exportArchive') void archives.save();
    else if (command === 'view.theme') onTheme();
  };
  return { dialog, sampleBusy, setDialog, onCommand, onArchiveFile: (file) => void archives.take(file) };
}
