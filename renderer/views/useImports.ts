// Import by dialog, drop, paste and from the desktop, into one queue. An archive among the files is handed on.
import { useCallback, useEffect } from 'react';
import { useImportQueue } from '../features/library/useImportQueue.ts';
import type { HostFile } from '../host/Host.ts';
import { useHost } from '../host/HostContext.tsx';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { useDroppedFiles } from './useDroppedFiles.ts';

export function isArchiveName(name: string): boolean {
  return name.toLowerCase().endsWith('.recueil');
}

export function useImports(onArchive: (file: HostFile) => void) {
  const host = useHost();
  const { t } = useTexts();
  const { queue, items } = useImportQueue();
  const take = useCallback(
    (files: readonly HostFile[]) => {
      queue.add(files.filter((file) => !isArchiveName(file.name)));
      for (const archive of files.filter((file) => isArchiveName(file.name))) onArchive(archive);
    },
    [queue, onArchive],
  );
  const hovering = useDroppedFiles(take, `${t('import.pasted')}.md`);
  useEffect(() => host.onFilesOpened(take), [host, take]);
  const choose = useCallback(() => {
    void host.openFiles({ purpose: 'report', multiple: true }).then(take);
  }, [host, take]);
  return { queue, items, hovering, choose };
}
