// The field in a row of the tree in which a tag gets its name. Enter keeps it, Escape drops it, leaving keeps it.
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/InterfaceText.tsx';

export interface RowNaming {
  kind: 'rename' | 'child';
  /** The name as it is, or empty for a new tag. */
  from: string;
  /** Null: nothing is to be changed. */
  finish(name: string | null): void;
}

export function TagNameField({ naming, above }: { naming: RowNaming; above: string }) {
  const { t } = useTexts();
  const { kind } = naming;
  const ref = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const [name, setName] = useState(naming.from);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.select();
  }, []);
  const finish = (isKept: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    ref.current?.closest<HTMLElement>('[role="treeitem"]')?.focus();
    naming.finish(isKept ? name : null);
  };
  return (
    <span className="tag-tree__naming">
      {kind === 'child' ? <span className="tag-tree__above">{above} ›</span> : null}
      <input
        ref={ref}
        className="field__input tag-tree__field"
        dir="auto"
        maxLength={200}
        aria-label={t(kind === 'rename' ? 'tagging.tree.newName' : 'tagging.tree.newTag', { name: above })}
        value={name}
        onChange={(event) => setName(event.target.value)}
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
