// Puts text on the clipboard without asking for any permission, which the shell denies to everyone.

/** False where the browser refused, which it does outside a key press or a click. */
export function copyText(text: string): boolean {
  let isWritten = false;
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isWritten = true;
  };
  document.addEventListener('copy', write, { capture: true });
  // The asynchronous clipboard wants a permission; the copy event of a person's own act does not.
  document.execCommand('copy');
  document.removeEventListener('copy', write, { capture: true });
  return isWritten;
}
