// The rail of views at the window's edge.
import {
  ArrowLeftRight,
  BookText,
  Globe,
  History,
  Library,
  type LucideIcon,
  Search,
  Settings,
  Share,
  Table2,
} from 'lucide-react';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { IconButton } from '../ui/Button.tsx';
import type { ViewName } from './session.ts';
import { keysOf } from './shortcuts.ts';

const ICONS: Record<ViewName, LucideIcon> = {
  library: Library,
  read: BookText,
  search: Search,
  map: Globe,
  matrix: Table2,
  compare: ArrowLeftRight,
  export: Share,
  history: History,
};

export interface RailProps {
  view: ViewName;
  views: readonly ViewName[];
  onShow(view: ViewName): void;
  onSettings(): void;
  mac: boolean;
}

export function Rail({ view, views, onShow, onSettings, mac }: RailProps) {
  const { t } = useTexts();
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      {views.map((name) => (
        <IconButton
          key={name}
          icon={ICONS[name]}
          label={t(`nav.${name}`)}
          keys={keysOf(name, mac)}
          pressed={name === view}
          onPress={() => onShow(name)}
        />
      ))}
      <span className="rail__gap" />
      <IconButton icon={Settings} label={t('app.settings')} onPress={onSettings} />
    </nav>
  );
}
