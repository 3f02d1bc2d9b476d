// Native dialogs. A test says beforehand what the person answers; a dialog that no test expected is a failure.

function unexpected(name: string): () => Promise<never> {
  return () => Promise.reject(new Error(`dialog.${name}: no test said what to answer`));
}

export const dialog = {
  showOpenDialog: unexpected('showOpenDialog'),
  showSaveDialog: unexpected('showSaveDialog'),
  showMessageBox: unexpected('showMessageBox'),
  showErrorBox(title: string, content: string): void {
    console.error('error box:', title, content);
  },
};
