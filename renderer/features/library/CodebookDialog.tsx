// Starter codebooks, each added by one act: what a project already has is left alone.
import { Plus } from 'lucide-react';
import { codebooks } from '../../../seeds/codebooks/index.ts';
import { type Codebook, toTags } from '../../domain/codebook.ts';
import { addCodebook } from '../../domain/commands/tagCommands.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { useStore } from '../../storage/StoreContext.tsx';
import { useRun } from '../../storage/useRun.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useNotify } from '../../ui/Notices.tsx';

export function CodebookDialog({ onClose }: { onClose(): void }) {
  const { t, language } = useTexts();
  const store = useStore();
  const run = useRun();
  const notify = useNotify();
  const add = async (codebook: Codebook) => {
    const tags = toTags(codebook, language, { existing: await store.queries.tags() });
    if (tags.length === 0) {
      notify({ text: t('library.codebook.nothing') });
      return;
    }
    const done = await run(addCodebook(tags, codebook.names[language]));
    if (done) notify({ text: t('library.codebook.added', { count: tags.length }) });
  };
  return (
    <Dialog
      isOpen
      title={t('library.codebooks')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      <ul className="library__rows">
        {codebooks.map((codebook) => (
          <li key={codebook.id} className="codebook-row">
            <div className="codebook-row__words">
              <strong>{codebook.names[language]}</strong>
              <span className="codebook-row__tags">
                {codebook.tags
                  .filter((tag) => tag.parentRef === '')
                  .slice(0, 6)
                  .map((tag) => tag.names[language])
                  .join(' · ')}
              </span>
            </div>
            <Button
              icon={Plus}
              aria-label={t('library.codebook.add', { name: codebook.names[language] })}
              onPress={() => void add(codebook)}
            >
              {codebook.tags.length}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
