// Asks before a report and what hangs on it go; the act can be undone all the same.
import { removeReport } from '../../domain/commands/reportCommands.ts';
import type { Report } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';
import { useRun } from '../../storage/useRun.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export function RemoveReportDialog({ report, onClose }: { report: Report; onClose(): void }) {
  const { t } = useTexts();
  const store = useStore();
  const run = useRun();
  const excerpts = useLive(() => store.queries.excerpts(report.id), [store, report.id]);
  const count = excerpts.state === 'ready' ? excerpts.value.length : 0;
  return (
    <Dialog
      isOpen
      role="alertdialog"
      width="narrow"
      title={t('library.remove.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            tone="danger"
            onPress={() => {
              onClose();
              void run(removeReport(report.id));
            }}
          >
            {t('library.removeAction')}
          </Button>
        </>
      }
    >
      <p>{t('library.remove.words', { title: report.title, count })}</p>
    </Dialog>
  );
}
