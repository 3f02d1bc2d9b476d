// What the status bar says of the open project: its scheme, and whether every quote equals its text.

import { schemeName } from '../domain/gazetteer/schemes.ts';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { useStore } from '../storage/StoreContext.tsx';
import { useLive } from '../storage/useLive.ts';
import { StatusBar } from './StatusBar.tsx';
import { useLostQuotes } from './useHealth.ts';

export function WorkbenchFoot({ onHistory }: { onHistory(): void }) {
  const { language } = useTexts();
  const store = useStore();
  const project = useLive(() => store.queries.project(), [store]);
  const lostQuotes = useLostQuotes(store);
  const scheme = project.state === 'ready' ? schemeName(project.value.schemeId, language) : null;
  return <StatusBar scheme={scheme} lostQuotes={lostQuotes} onHistory={onHistory} />;
}
