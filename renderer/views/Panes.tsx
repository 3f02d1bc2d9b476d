// Three panes with dividers that mouse and keyboard move; their widths are remembered on this machine.
import type { ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useTexts } from '../i18n/InterfaceText.tsx';

export interface PanesProps {
  side: ReactNode;
  main: ReactNode;
  inspector: ReactNode;
}

export function Panes({ side, main, inspector }: PanesProps) {
  const { t } = useTexts();
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id: 'recueil.panes', storage: localStorage });
  return (
    <Group className="panes" defaultLayout={defaultLayout} onLayoutChanged={onLayoutChanged}>
      <Panel
        id="side"
        defaultSize={272}
        minSize={180}
        maxSize={480}
        groupResizeBehavior="preserve-pixel-size"
      >
        <aside className="pane" aria-label={t('pane.side')}>
          {side}
        </aside>
      </Panel>
      <Separator className="pane-divider" aria-label={t('pane.resize')} />
      <Panel id="main" minSize={360}>
        <main className="pane pane--main" id="main" tabIndex={-1}>
          {main}
        </main>
      </Panel>
      <Separator className="pane-divider" aria-label={t('pane.resize')} />
      <Panel
        id="inspector"
        defaultSize={336}
        minSize={220}
        maxSize={620}
        groupResizeBehavior="preserve-pixel-size"
      >
        <aside className="pane" aria-label={t('pane.inspector')}>
          {inspector}
        </aside>
      </Panel>
    </Group>
  );
}
