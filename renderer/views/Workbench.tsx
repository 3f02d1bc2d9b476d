// The workbench of one open project: composes the features in resizable panes and carries what one says to another.
import { type Dispatch, useMemo, useState } from 'react';
import { notePassage } from '../domain/commands/excerptCommands.ts';
import type { Passage } from '../domain/passage.ts';
import type { Report } from '../domain/records.ts';
import { ImportPanel } from '../features/library/ImportPanel.tsx';
import { TagPalette, type TagPaletteTarget } from '../features/tagging/TagPalette.tsx';
import type { HostCommand } from '../host/commands.ts';
import type { HostFile } from '../host/Host.ts';
import { useHost } from '../host/HostContext.tsx';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { useStore } from '../storage/StoreContext.tsx';
import { useLive } from '../storage/useLive.ts';
import { useRun } from '../storage/useRun.ts';
import { FaultBoundary } from './FaultBoundary.tsx';
import { Header } from './Header.tsx';
import { InspectorPane } from './InspectorPane.tsx';
import { MainPane } from './MainPane.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { Panes } from './Panes.tsx';
import { Rail } from './Rail.tsx';
import { SidePane, sideName } from './SidePane.tsx';
import { type Session, type SessionAct, VIEWS } from './session.ts';
import { useHistoryCommands } from './useHistoryCommands.ts';
import { useHostCommands } from './useHostCommands.ts';
import { useImports } from './useImports.ts';
import { useMenuState } from './useMenuState.ts';
import { useOpening } from './useOpening.ts';
import { useSession } from './useSession.ts';
import { WorkbenchFoot } from './WorkbenchFoot.tsx';

const NO_REPORTS: readonly Report[] = [];

export interface WorkbenchProps {
  projectName: string;
  recentProjects: readonly { id: string; name: string }[];
  /** Commands that are about projects and the program, not about what is open. */
  onCommand(command: HostCommand): void;
  onArchiveFile(file: HostFile): void;
}

interface PaletteState {
  target: TagPaletteTarget;
  rect: DOMRect;
}

/** What hangs over the panes: the tag palette, the note dialog. */
function usePassageActs(act: Dispatch<SessionAct>) {
  const store = useStore();
  const run = useRun();
  const [palette, setPalette] = useState<PaletteState | null>(null);
  const [noted, setNoted] = useState<Passage | null>(null);
  const saveNote = async (passage: Passage, note: string) => {
    const { analystId } = await store.queries.project();
    await run(notePassage({ ...passage, note, analystId, now: new Date().toISOString() }));
  };
  const overlay = (
    <>
      {palette ? (
        <TagPalette
          target={palette.target}
          rect={palette.rect}
          onClose={() => setPalette(null)}
          onDone={(excerptId) => act({ kind: 'activate', excerptId })}
        />
      ) : null}
      {noted ? (
        <NoteDialog
          passage={noted}
          onSave={(note) => void saveNote(noted, note)}
          onClose={() => setNoted(null)}
        />
      ) : null}
    </>
  );
  return { setPalette, setNoted, overlay };
}

/** Commands about what is open are done here; the rest goes up. */
function useCommands(act: Dispatch<SessionAct>, props: WorkbenchProps, choose: () => void) {
  const history = useHistoryCommands();
  const onCommand = (command: HostCommand) => {
    const view = VIEWS.find((name) => command === `view.${name}`);
    if (view) act({ kind: 'show', view });
    else if (command === 'edit.find') act({ kind: 'show', view: 'search' });
    else if (command === 'edit.undo') history.undo();
    else if (command === 'edit.redo') history.redo();
    else if (command === 'report.import') choose();
    else if (command === 'export.notes') act({ kind: 'show', view: 'export' });
    else props.onCommand(command);
  };
  useHostCommands(onCommand);
  useMenuState({ open: true, undo: history.undoText, redo: history.redoText, recent: props.recentProjects });
  return { history, onCommand };
}

interface WorkbenchPanesProps {
  session: Session;
  act: Dispatch<SessionAct>;
  reports: readonly Report[];
  onImport(): void;
  onArchive(): void;
  passages: ReturnType<typeof usePassageActs>;
}

function WorkbenchPanes({ session, act, reports, onImport, onArchive, passages }: WorkbenchPanesProps) {
  const [search, setSearch] = useState('');
  const opening = useOpening(act);
  return (
    <Panes
      side={
        <SidePane
          session={session}
          reports={reports}
          activeTagId={opening.activeTagId}
          onOpenReport={(reportId, blockIndex) =>
            act({ kind: 'open-report', reportId, ...(blockIndex === undefined ? {} : { blockIndex }) })
          }
          onPickTag={opening.pickTag}
        />
      }
      main={
        <FaultBoundary pane={`${session.view} ${session.reportId}`}>
          <MainPane
            session={session}
            act={act}
            search={search}
            onSearch={setSearch}
            onImport={onImport}
            onArchive={onArchive}
            onTag={(passage, rect) => passages.setPalette({ target: { kind: 'passage', passage }, rect })}
            onNote={passages.setNoted}
          />
        </FaultBoundary>
      }
      inspector={
        <FaultBoundary pane={`inspector ${session.excerptId}`}>
          <InspectorPane
            session={session}
            onOpen={opening.openExcerpt}
            onTag={(excerptId, rect) => passages.setPalette({ target: { kind: 'excerpt', excerptId }, rect })}
          />
        </FaultBoundary>
      }
    />
  );
}

export function Workbench(props: WorkbenchProps) {
  const { t, compare } = useTexts();
  const store = useStore();
  const mac = useHost().platform === 'mac';
  const [session, act] = useSession(store.id);
  const imports = useImports(props.onArchiveFile);
  const { history, onCommand } = useCommands(act, props, imports.choose);
  const passages = usePassageActs(act);
  const live = useLive(() => store.queries.reports(), [store]);
  const all = live.state === 'ready' ? live.value : NO_REPORTS;
  const reports = useMemo(() => all.toSorted((a, b) => compare(sideName(a), sideName(b))), [all, compare]);
  const report = reports.find((one) => one.id === session.reportId);
  const crumbs = session.view === 'read' && report ? [sideName(report)] : [t(`nav.${session.view}`)];
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        {t('app.skipToMain')}
      </a>
      <Header
        projectName={props.projectName}
        crumbs={crumbs}
        undo={history.undoText}
        redo={history.redoText}
        mac={mac}
        onProjects={() => onCommand('project.manage')}
        onUndo={history.undo}
        onRedo={history.redo}
        onSearch={() => onCommand('edit.find')}
      />
      <Rail
        view={session.view}
        views={VIEWS}
        mac={mac}
        onShow={(view) => act({ kind: 'show', view })}
        onSettings={() => onCommand('app.settings')}
      />
      <WorkbenchPanes
        session={session}
        act={act}
        reports={reports}
        onImport={imports.choose}
        onArchive={() => onCommand('project.exportArchive')}
        passages={passages}
      />
      <WorkbenchFoot onHistory={() => act({ kind: 'show', view: 'history' })} />
      <ImportPanel
        {...imports}
        onOpen={(reportId) => {
          imports.queue.clear();
          act({ kind: 'open-report', reportId });
        }}
      />
      {passages.overlay}
      {imports.hovering ? <div className="drop-veil">{t('import.drop')}</div> : null}
    </div>
  );
}
