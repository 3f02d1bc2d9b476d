// The pane of words: the excerpt at hand, or the excerpts behind a bubble, a cell, a tag.

import type { ExcerptId } from '../domain/ids.ts';
import { ExcerptList } from '../features/excerpts/ExcerptList.tsx';
import { ExcerptInspector } from '../features/tagging/ExcerptInspector.tsx';
import { useTexts } from '../i18n/InterfaceText.tsx';
import type { Session } from './session.ts';

export interface InspectorPaneProps {
  session: Session;
  onTag(excerptId: ExcerptId, rect: DOMRect): void;
  onOpen(excerptId: ExcerptId): void;
}

export function InspectorPane({ session, onTag, onOpen }: InspectorPaneProps) {
  const { t } = useTexts();
  const { excerptId, opened } = session;
  if (excerptId && session.view === 'read') {
    return (
      <ExcerptInspector
        key={excerptId}
        excerptId={excerptId}
        onTag={(rect) => onTag(excerptId, rect)}
        onOpen={onOpen}
      />
    );
  }
  if (opened) return <ExcerptList excerptIds={opened.ids} title={opened.title} onOpen={onOpen} />;
  return <p className="pane__hint">{t('app.inspector.hint')}</p>;
}
