// One sentence for each outcome of an import: what happened, to which file, what to do.
import type { Texts } from '../../i18n/InterfaceText.tsx';
import type { ImportItem, ImportState } from './ImportQueue.ts';

const MEGABYTE = 1024 * 1024;
/** Documents of words that a word processor can save in a form that is read here. */
const WORD_FORMATS: ReadonlySet<string> = new Set(['doc', 'rtf', 'odt']);

function megabytes(texts: Texts, bytes: number): string {
  return texts.number(bytes / MEGABYTE, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}

function failureMessage(texts: Texts, name: string, state: Extract<ImportState, { kind: 'failed' }>): string {
  const { error } = state;
  switch (error.kind) {
    case 'too-big':
      return texts.t('import.error.too-big', {
        name,
        size: megabytes(texts, error.size),
        limit: megabytes(texts, error.limit),
      });
    case 'unsupported':
      return texts.t(
        WORD_FORMATS.has(error.format) ? 'import.error.save-as-docx' : 'import.error.unsupported',
        { name, format: error.format.toUpperCase() },
      );
    case 'unpacks-too-big':
      return texts.t('import.error.unpacks-too-big', { name, limit: megabytes(texts, error.limit) });
    case 'no-text-layer':
      return texts.t('import.error.no-text-layer', { name, pages: error.pages });
    case 'too-many-pages':
      return texts.t('import.error.too-many-pages', { name, pages: error.pages, limit: error.limit });
    case 'too-slow':
      return texts.t('import.error.too-slow', { name, page: error.page, pages: error.pages });
    case 'crashed':
      return texts.t('import.error.crashed', { name, detail: error.detail });
    case 'store':
      return texts.t('import.error.store', {
        name,
        reason: error.error.kind === 'disk-full' ? texts.t('app.diskFull') : error.error.kind,
      });
    case 'cancelled':
      return texts.t('import.cancelled');
    default:
      return texts.t(`import.error.${error.kind}`, { name });
  }
}

export function importMessage(texts: Texts, { name, state }: ImportItem): string {
  switch (state.kind) {
    case 'done':
      return texts.t('import.done', { paragraphs: state.paragraphs, notes: state.notes });
    case 'known':
      return texts.t('import.known', { title: state.title });
    case 'failed':
      return failureMessage(texts, name, state);
    default:
      return texts.t(`import.${state.kind}`);
  }
}
