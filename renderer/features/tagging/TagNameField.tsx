// The field in a row of the tree in which a tag gets its name. Enter keeps it, Escape drops it, leaving keeps it.
import { useEffect, useRef, useState } from 'react';
import type { Tag } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import type { Naming, TagActs } from './useTagActs.ts';

export interface TagNameFieldProps {
  acts: TagActs;
  naming: Naming;
  tags: readonly Tag[];
}

export function TagNameField({ acts, naming, tags }: TagNameFieldProps) {
  const { t } = useTexts();
  const { row, kind } = naming;
  const ref = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const [name, setName] = useState(kind === 'rename' ? (row.tag?.name ?? '') : '');
  useEffect(() => {
    ref.current?.focus();
    ref.current?.select();
  }, []);
  const finish = (isKept: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    const tree = ref.current?.closest<HTMLElement>('[role="treeitem"]');
    if (isKept) acts.name(name, tags);
    else acts.stop();
    tree?.focus();
  };
  return (
    <span className="tag-tree__naming">
      {kind === 'child' ? <span className="tag-tree__above">{row.text} ›</span> : null}
      <input
        ref={ref}
        className="field__input tag-tree__field"
        dir="auto"
        maxLength={200}
        aria-label={t(kind === 'rename' ? 'tagging.tree.newName' : 'tagging.tree.newTag', { name: row.text })}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onClick={(event) => event.stopPropagation()}
        onBlur={() => finish(true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') finish(true);
          else if (event.key === 'Escape') finish(false);
        }}
      />
    </span>
  );
}
