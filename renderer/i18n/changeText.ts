// Words for an act of the journal. The label's key and values come from the domain; an unknown key (a journal written
// by a newer version) shows as it is rather than fail.
import { isMessageKey } from './catalogue.ts';
import type { MessageValues, Texts } from './InterfaceText.tsx';

export function changeText(texts: Texts, label: { key: string; values: MessageValues }): string {
  const key = `change.${label.key}`;
  return isMessageKey(key) ? texts.t(key, label.values) : label.key;
}
