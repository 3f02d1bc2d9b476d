// The head of the window: product, place (project, report, paragraph), undo and redo, and the way to search.
import { Redo2, Search, Undo2 } from 'lucide-react';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { IconButton } from '../ui/Button.tsx';
import { spellKeys } from './shortcuts.ts';

export interface HeaderProps {
  projectName: string;
  /** Below the project: the report, the paragraph; or the view's name. */
  crumbs: readonly string[];
  undo: string | null;
  redo: string | null;
  mac: boolean;
  onProjects(): void;
  onUndo(): void;
  onRedo(): void;
  onSearch(): void;
}

export function Header(props: HeaderProps) {
  const { t } = useTexts();
  return (
    <header className="app-header">
      <strong className="app-header__name">{t('app.name')}</strong>
      <nav className="app-header__crumbs" aria-label={t('project.current', { name: props.projectName })}>
        <button type="button" className="app-header__project" onClick={props.onProjects} dir="auto">
          {props.projectName}
        </button>
        {props.crumbs.map((crumb) => (
          <span key={crumb} className="app-header__crumb">
            <bdi>{crumb}</bdi>
          </span>
        ))}
      </nav>
      <IconButton
        icon={Undo2}
        size="small"
        label={props.undo ? `${t('app.undo')}: ${props.undo}` : t('app.undo')}
        keys={spellKeys('CmdOrCtrl+Z', props.mac)}
        isDisabled={props.undo === null}
        onPress={props.onUndo}
      />
      <IconButton
        icon={Redo2}
        size="small"
        label={props.redo ? `${t('app.redo')}: ${props.redo}` : t('app.redo')}
        keys={spellKeys('CmdOrCtrl+Shift+Z', props.mac)}
        isDisabled={props.redo === null}
        onPress={props.onRedo}
      />
      <button type="button" className="app-header__search" onClick={props.onSearch}>
        <Search size={14} aria-hidden />
        <span>{t('search.field')}</span>
        <kbd className="kbd">{spellKeys('CmdOrCtrl+F', props.mac)}</kbd>
      </button>
    </header>
  );
}
