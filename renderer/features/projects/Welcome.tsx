// The first screen: what Recueil is, the sample in one click, a new project, an archive; and the projects there are.
import { FileArchive, Plus, Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { Button } from '../../ui/Button.tsx';
import './projects.css';

export interface WelcomeProps {
  sampleBusy: boolean;
  onSample(): void;
  onNew(): void;
  onArchive(): void;
  /** The list of projects, when there are any. */
  children: ReactNode;
}

export function Welcome({ sampleBusy, onSample, onNew, onArchive, children }: WelcomeProps) {
  const { t } = useTexts();
  return (
    <main className="welcome">
      <div className="welcome__inner">
        <p className="welcome__name">{t('app.name')}</p>
        <h1 className="welcome__title">{t('project.welcome')}</h1>
        <p className="welcome__words">{t('project.welcome.words')}</p>
        <div className="welcome__actions">
          <Button tone="primary" icon={Sparkles} isDisabled={sampleBusy} onPress={onSample}>
            {t(sampleBusy ? 'project.sampleBusy' : 'project.sample')}
          </Button>
          <Button icon={Plus} onPress={onNew}>
            {t('project.new')}
          </Button>
          <Button icon={FileArchive} onPress={onArchive}>
            {t('project.importArchive')}
          </Button>
        </div>
        {children}
      </div>
    </main>
  );
}
