// The view that fills the middle of the window.
import type { Dispatch } from 'react';
import type { ExcerptId } from '../domain/ids.ts';
import type { Passage } from '../domain/passage.ts';
import { CompareView } from '../features/compare/CompareView.tsx';
import { ExportView } from '../features/exporting/ExportView.tsx';
import { HistoryView } from '../features/history/HistoryView.tsx';
import { Library } from '../features/library/Library.tsx';
import { Reader } from '../features/reader/Reader.tsx';
import { SearchView } from '../features/search/SearchView.tsx';
import { MapView } from '../features/see/MapView.tsx';
import { MatrixView } from '../features/see/MatrixView.tsx';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { Session, SessionAct } from './session.ts';

export interface MainPaneProps {
  session: Session;
  act: Dispatch<SessionAct>;
  search: string;
  onSearch(query: string): void;
  onImport(): void;
  onArchive(): void;
  onTag(passage: Passage, rect: DOMRect): void;
  onNote(passage: Passage): void;
}

function ReadPane({ session, act, onTag, onNote }: MainPaneProps) {
  const { t } = useTexts();
  if (!session.reportId) return <EmptyState title={t('app.noReport')}>{t('app.noReport.words')}</EmptyState>;
  return (
    <Reader
      key={session.reportId}
      reportId={session.reportId}
      location={session.location}
      activeExcerptId={session.excerptId}
      onActivateExcerpt={(excerptId) => act({ kind: 'activate', excerptId })}
      onTag={onTag}
      onNote={onNote}
      onCurrentBlock={(index) => act({ kind: 'current-block', index })}
    />
  );
}

export function MainPane(props: MainPaneProps) {
  const { session, act } = props;
  const see = {
    query: session.query,
    onQuery: (query: Session['query']) => act({ kind: 'query', query }),
    onOpenExcerpts: (ids: readonly ExcerptId[], title: string) =>
      act({ kind: 'open-excerpts', opened: { ids, title } }),
  };
  switch (session.view) {
    case 'library':
      return (
        <Library onOpen={(reportId) => act({ kind: 'open-report', reportId })} onImport={props.onImport} />
      );
    case 'read':
      return <ReadPane {...props} />;
    case 'search':
      return (
        <SearchView
          query={props.search}
          onQuery={props.onSearch}
          onOpen={(reportId, blockIndex) => act({ kind: 'open-report', reportId, blockIndex })}
        />
      );
    case 'map':
      return <MapView {...see} />;
    case 'matrix':
      return <MatrixView {...see} />;
    case 'compare':
      return <CompareView {...see} />;
    case 'export':
      return <ExportView onArchive={props.onArchive} />;
    case 'history':
      return <HistoryView />;
  }
}
