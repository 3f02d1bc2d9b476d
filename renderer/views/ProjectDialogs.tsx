// The dialogs about projects, one at a time: the list, a new one, a new name, the question before the bin.
import { useState } from 'react';
import { ProjectDialog } from '../features/projects/ProjectDialog.tsx';
import { ProjectList } from '../features/projects/ProjectList.tsx';
import { useTexts } from '../i18n/InterfaceText.tsx';
import type { ProjectEntry } from '../storage/ProjectStore.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useNotify } from '../ui/Notices.tsx';
import type { Projects } from './useProjects.ts';

export type ProjectDialogState =
  | { kind: 'list' }
  | { kind: 'new' }
  | { kind: 'rename' | 'delete'; entry: ProjectEntry };

/** The list of projects with all acts wired; where a name or a question is needed, it asks by `onDialog`. */
export function WiredProjectList({ projects, onDialog, onOpened }: WiredProjectListProps) {
  const { t } = useTexts();
  const notify = useNotify();
  const current = projects.state.kind === 'open' ? projects.state.store.id : null;
  return (
    <ProjectList
      entries={projects.entries}
      current={current}
      onOpen={(id) => void projects.open(id).then((opened) => opened && onOpened())}
      onRename={(entry) => onDialog({ kind: 'rename', entry })}
      onDelete={(entry) => onDialog({ kind: 'delete', entry })}
      onRestore={(entry) => void projects.restore(entry)}
      onDuplicate={(entry) => {
        const name = t('project.copyOf', { name: entry.name });
        void projects
          .duplicate(entry, name)
          .then((done) => done && notify({ text: t('project.duplicated', { name }) }));
      }}
    />
  );
}

export interface WiredProjectListProps {
  projects: Projects;
  onDialog(dialog: ProjectDialogState): void;
  onOpened(): void;
}

export interface ProjectDialogsProps {
  projects: Projects;
  dialog: ProjectDialogState | null;
  analystName: string;
  onDialog(dialog: ProjectDialogState | null): void;
  onAnalystName(name: string): void;
  onArchive(): void;
}

export function ProjectDialogs({
  projects,
  dialog,
  analystName,
  onDialog,
  onAnalystName,
  onArchive,
}: ProjectDialogsProps) {
  const { t } = useTexts();
  const close = () => onDialog(null);
  if (!dialog) return null;
  if (dialog.kind === 'list') {
    return (
      <Dialog
        isOpen
        title={t('project.manage.title')}
        onClose={close}
        actions={
          <>
            <Button
              onPress={() => {
                close();
                onArchive();
              }}
            >
              {t('project.importArchive')}
            </Button>
            <Button tone="primary" onPress={() => onDialog({ kind: 'new' })}>
              {t('project.new')}
            </Button>
          </>
        }
      >
        <WiredProjectList projects={projects} onDialog={onDialog} onOpened={close} />
      </Dialog>
    );
  }
  if (dialog.kind === 'delete')
    return <DeleteDialog projects={projects} entry={dialog.entry} onClose={close} />;
  const renaming = dialog.kind === 'rename' ? dialog.entry : null;
  return (
    <ProjectDialog
      purpose={renaming ? 'rename' : 'new'}
      name={renaming?.name ?? ''}
      analystName={analystName}
      onClose={close}
      onSubmit={(name, analyst) => {
        close();
        if (renaming) void projects.rename(renaming.id, name);
        else {
          onAnalystName(analyst);
          void projects.create(name, analyst || t('project.analystUnnamed'));
        }
      }}
    />
  );
}

interface DeleteDialogProps {
  projects: Projects;
  entry: ProjectEntry;
  onClose(): void;
}

function DeleteDialog({ projects, entry, onClose }: DeleteDialogProps) {
  const { t } = useTexts();
  const notify = useNotify();
  const [name] = useState(entry.name);
  const remove = async () => {
    onClose();
    await projects.bin(entry);
    notify({
      text: t('project.deleted', { name }),
      action: { name: t('project.restore'), run: () => void projects.restore(entry) },
    });
  };
  return (
    <Dialog
      isOpen
      role="alertdialog"
      width="narrow"
      title={t('project.delete.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button tone="danger" onPress={() => void remove()}>
            {t('app.delete')}
          </Button>
        </>
      }
    >
      <p>{t('project.delete.words', { name })}</p>
    </Dialog>
  );
}
