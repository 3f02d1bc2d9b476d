// The whole program: preferences and words around it, then either the first screen or the workbench of a project.
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { ProjectId } from '../domain/ids.ts';
import { Welcome } from '../features/projects/Welcome.tsx';
import { useHost } from '../host/HostContext.tsx';
import { InterfaceText, useTexts } from '../i18n/InterfaceText.tsx';
import type { OpenError, ProjectRegistry, StoreError } from '../storage/ProjectStore.ts';
import { StoreProvider } from '../storage/StoreContext.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notices, useNotify } from '../ui/Notices.tsx';
import { nameAnalyst } from './nameAnalyst.ts';
import { ProjectDialogs, WiredProjectList } from './ProjectDialogs.tsx';
import { localeOf, type Preferences, readPreferences, writePreferences } from './preferences.ts';
import { refusalText } from './refusal.ts';
import { SettingsDialog } from './SettingsDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { useHostCommands } from './useHostCommands.ts';
import { useMenuState } from './useMenuState.ts';
import { type ProgramCommands, useProgramCommands } from './useProgramCommands.ts';
import { type Projects, useProjects } from './useProjects.ts';
import { useTheme } from './useTheme.ts';
import { Workbench } from './Workbench.tsx';
import './views.css';

interface ProgramProps {
  registry: ProjectRegistry;
  preferences: Preferences;
  onPreferences(change: Partial<Preferences>): void;
}

function WelcomeScreen({ projects, commands }: { projects: Projects; commands: ProgramCommands }) {
  const recent = useMemo(
    () => projects.entries.filter((entry) => entry.deletedAt === null),
    [projects.entries],
  );
  useHostCommands(commands.onCommand);
  useMenuState({ open: false, undo: null, redo: null, recent });
  return (
    <Welcome
      sampleBusy={commands.sampleBusy}
      onSample={() => commands.onCommand('help.sample')}
      onNew={() => commands.onCommand('project.new')}
      onArchive={() => commands.onCommand('project.importArchive')}
    >
      <WiredProjectList projects={projects} onDialog={commands.setDialog} onOpened={() => undefined} />
    </Welcome>
  );
}

function OpenProject({ projects, commands }: { projects: Projects; commands: ProgramCommands }) {
  const texts = useTexts();
  const notify = useNotify();
  const onRefused = useCallback(
    (error: StoreError) => notify({ tone: 'warning', text: refusalText(texts, error) }),
    [texts, notify],
  );
  const recent = useMemo(
    () => projects.entries.filter((entry) => entry.deletedAt === null),
    [projects.entries],
  );
  if (projects.state.kind !== 'open') return null;
  const { store, entry } = projects.state;
  const name = projects.entries.find((one) => one.id === entry.id)?.name ?? entry.name;
  return (
    <StoreProvider store={store} onRefused={onRefused}>
      <Workbench
        key={store.id}
        projectName={name}
        recentProjects={recent}
        onCommand={commands.onCommand}
        onArchiveFile={commands.onArchiveFile}
      />
    </StoreProvider>
  );
}

function ProgramDialogs({ commands, projects, preferences, onPreferences }: ProgramDialogsProps) {
  const mac = useHost().platform === 'mac';
  const { dialog, setDialog } = commands;
  const close = () => setDialog(null);
  if (dialog?.kind === 'settings') {
    const closeSettings = (nameBefore: string) => {
      close();
      if (projects.state.kind !== 'open') return;
      void nameAnalyst(projects.state.store, nameBefore, preferences.analystName);
    };
    return <SettingsDialog preferences={preferences} onChange={onPreferences} onClose={closeSettings} />;
  }
  if (dialog?.kind === 'shortcuts') return <ShortcutsDialog mac={mac} onClose={close} />;
  return (
    <ProjectDialogs
      projects={projects}
      dialog={dialog}
      analystName={preferences.analystName}
      onDialog={setDialog}
      onAnalystName={(analystName) => onPreferences({ analystName })}
      onArchive={() => commands.onCommand('project.importArchive')}
    />
  );
}

interface ProgramDialogsProps {
  commands: ProgramCommands;
  projects: Projects;
  preferences: Preferences;
  onPreferences(change: Partial<Preferences>): void;
}

function Program({ registry, preferences, onPreferences }: ProgramProps) {
  const texts = useTexts();
  const { t } = texts;
  const host = useHost();
  const notify = useNotify();
  const onError = useCallback(
    (error: OpenError, name: string) => {
      const values = {
        name,
        ...(error.kind === 'from-newer-version' ? error : {}),
        ...(error.kind === 'damaged' ? error : {}),
      };
      notify({ tone: 'warning', text: t(`project.error.${error.kind}`, values) });
    },
    [notify, t],
  );
  const onOpened = (lastProject: ProjectId | null) => onPreferences({ lastProject });
  const projects = useProjects({ registry, first: preferences.lastProject, onError, onOpened });
  const toggled = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  const commands = useProgramCommands({
    registry,
    projects,
    analystName: preferences.analystName,
    onTheme: () => onPreferences({ theme: toggled }),
  });
  const { open } = projects;
  const entries = projects.entries;
  useEffect(
    () =>
      host.onOpenProject((id) => {
        const entry = entries.find((one) => one.id === id);
        if (entry) void open(entry.id);
      }),
    [host, entries, open],
  );
  return (
    <>
      {projects.state.kind === 'starting' ? <p className="busy">{t('app.loading')}</p> : null}
      {projects.state.kind === 'no-storage' ? (
        <EmptyState title={t('app.noStorage')}>
          {t('app.noStorage.words', { detail: projects.state.detail })}
        </EmptyState>
      ) : null}
      {projects.state.kind === 'none' ? <WelcomeScreen projects={projects} commands={commands} /> : null}
      <OpenProject projects={projects} commands={commands} />
      <ProgramDialogs
        commands={commands}
        projects={projects}
        preferences={preferences}
        onPreferences={onPreferences}
      />
    </>
  );
}

function Worded({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  return <Notices closeName={t('app.close')}>{children}</Notices>;
}

export function App({ registry }: { registry: ProjectRegistry }) {
  const host = useHost();
  const [preferences, setPreferences] = useState(readPreferences);
  useTheme(preferences.theme);
  // Only what changes is told, since an act that began earlier may end later and must not bring the rest back.
  const change = useCallback(
    (part: Partial<Preferences>) => setPreferences((last) => ({ ...last, ...part })),
    [],
  );
  useEffect(() => writePreferences(preferences), [preferences]);
  return (
    <InterfaceText locale={localeOf(preferences, host.languages)}>
      <Worded>
        <Program registry={registry} preferences={preferences} onPreferences={change} />
      </Worded>
    </InterfaceText>
  );
}
