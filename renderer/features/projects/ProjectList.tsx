// All projects of this machine: open, rename, duplicate, put into the bin and take back.
import { Copy, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import type { ProjectId } from '../../domain/ids.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import type { ProjectEntry } from '../../storage/ProjectStore.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import './projects.css';

export interface ProjectListProps {
  entries: readonly ProjectEntry[];
  current: ProjectId | null;
  onOpen(id: ProjectId): void;
  onRename(entry: ProjectEntry): void;
  onDuplicate(entry: ProjectEntry): void;
  onDelete(entry: ProjectEntry): void;
  onRestore(entry: ProjectEntry): void;
}

function ProjectRow({ entry, ...acts }: Omit<ProjectListProps, 'entries'> & { entry: ProjectEntry }) {
  const { t, date } = useTexts();
  return (
    <li className="project-row" {...(entry.id === acts.current ? { 'aria-current': 'true' } : {})}>
      <button type="button" className="project-row__open" onClick={() => acts.onOpen(entry.id)}>
        <span className="project-row__name" dir="auto">
          {entry.name}
        </span>
        <span className="project-row__meta">
          {t('project.opened', { date: date(entry.openedAt, 'minute') })}
        </span>
      </button>
      <IconButton
        icon={Pencil}
        size="small"
        label={t('project.rename')}
        onPress={() => acts.onRename(entry)}
      />
      <IconButton
        icon={Copy}
        size="small"
        label={t('project.duplicate')}
        onPress={() => acts.onDuplicate(entry)}
      />
      <IconButton
        icon={Trash2}
        size="small"
        label={t('project.delete')}
        onPress={() => acts.onDelete(entry)}
      />
    </li>
  );
}

export function ProjectList(props: ProjectListProps) {
  const { t } = useTexts();
  const kept = props.entries.filter((entry) => entry.deletedAt === null);
  const binned = props.entries.filter((entry) => entry.deletedAt !== null);
  const { entries: _, ...acts } = props;
  return (
    <>
      <ul aria-label={t('project.open')}>
        {kept.map((entry) => (
          <ProjectRow key={entry.id} entry={entry} {...acts} />
        ))}
      </ul>
      {binned.length > 0 ? (
        <section>
          <h3 className="eyebrow">{t('project.bin')}</h3>
          <ul>
            {binned.map((entry) => (
              <li key={entry.id} className="project-row">
                <span className="project-row__name project-row__name--binned">{entry.name}</span>
                <Button icon={RotateCcw} onPress={() => props.onRestore(entry)}>
                  {t('project.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
