// One sentence for a command that could not be done.
import type { Texts } from '../i18n/InterfaceText.tsx';
import type { StoreError } from '../storage/ProjectStore.ts';

export function refusalText({ t }: Texts, error: StoreError): string {
  switch (error.kind) {
    case 'disk-full':
      return t('app.diskFull');
    case 'closed':
      return t('app.closed');
    case 'duplicate':
      return t('app.refused.duplicate', { name: error.name });
    case 'missing':
      return t('app.refused.missing');
    case 'invalid':
    case 'failed':
      return t('app.commandRefused', { reason: error.detail });
    case 'nothing-to-do':
      return t('app.refused.nothing');
  }
}
