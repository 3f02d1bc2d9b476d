// The dialogs of the tag tree: colour and definition, merging, deleting.
import { useMemo, useState } from 'react';
import { subtree } from '../../domain/commands/tagTree.ts';
import { tagName } from '../../domain/gazetteer/tagName.ts';
import type { TagId } from '../../domain/ids.ts';
import type { Tag } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { answer } from '../../storage/answer.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ChoiceField, TextField } from '../../ui/Field.tsx';
import { TagColors } from './TagColors.tsx';
import type { TagActs } from './useTagActs.ts';

interface TagDialogProps {
  tag: Tag;
  tags: readonly Tag[];
  acts: TagActs;
}

function EditDialog({ tag, acts }: TagDialogProps) {
  const { t, language } = useTexts();
  const [color, setColor] = useState(tag.color);
  const [definition, setDefinition] = useState(tag.definition);
  return (
    <Dialog
      title={t('tagging.edit.title', { name: tagName(tag, language) })}
      isOpen
      onClose={acts.stop}
      actions={
        <>
          <Button onPress={acts.stop}>{t('app.cancel')}</Button>
          <Button tone="primary" onPress={() => acts.edit(tag.id, { color, definition: definition.trim() })}>
            {t('tagging.edit.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('tagging.definition')}
        help={t('tagging.definition.help')}
        lines={4}
        value={definition}
        onChange={setDefinition}
      />
      <TagColors facet={tag.facetId} color={color} onChange={setColor} />
    </Dialog>
  );
}

function MergeDialog({ tag, tags, acts }: TagDialogProps) {
  const { t, language, compare } = useTexts();
  const choices = useMemo(
    () =>
      tags
        .filter((other) => other.id !== tag.id && other.facetId === tag.facetId)
        .map((other) => ({ id: other.id, name: tagName(other, language), text: tagName(other, language) }))
        .sort((a, b) => compare(a.text, b.text)),
    [tags, tag, language, compare],
  );
  const [into, setInto] = useState<TagId | null>(choices[0]?.id ?? null);
  const name = tagName(tag, language);
  return (
    <Dialog
      title={t('tagging.merge.title', { name })}
      width="narrow"
      isOpen
      onClose={acts.stop}
      actions={
        <>
          <Button onPress={acts.stop}>{t('app.cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={into === null}
            onPress={() => {
              if (into) acts.merge(tag.id, into);
            }}
          >
            {t('tagging.merge.do')}
          </Button>
        </>
      }
    >
      <p>{t(into ? 'tagging.merge.words' : 'tagging.merge.none', { name })}</p>
      {into ? (
        <ChoiceField label={t('tagging.merge.into')} choices={choices} value={into} onChange={setInto} />
      ) : null}
    </Dialog>
  );
}

function RemoveDialog({ tag, tags, acts }: TagDialogProps) {
  const { t, language } = useTexts();
  const { queries } = useStore();
  const counts = answer(useLive(() => queries.tagCounts(), [queries]));
  const below = useMemo(() => subtree(tags, tag.id), [tags, tag]);
  const taggings = below.reduce((sum, one) => sum + (counts?.get(one.id) ?? 0), 0);
  const name = tagName(tag, language);
  return (
    <Dialog
      title={t('tagging.remove.title', { name })}
      role="alertdialog"
      width="narrow"
      isOpen
      onClose={acts.stop}
      actions={
        <>
          <Button onPress={acts.stop}>{t('app.cancel')}</Button>
          <Button tone="danger" onPress={() => acts.remove(tag.id)}>
            {t('app.delete')}
          </Button>
        </>
      }
    >
      <p>{t('tagging.remove.words', { taggings, below: Math.max(0, below.length - 1) })}</p>
    </Dialog>
  );
}

export function TagDialogs({ acts, tags }: { acts: TagActs; tags: readonly Tag[] }) {
  if (!acts.dialog) return null;
  const { act, tag } = acts.dialog;
  const props = { tag, tags, acts };
  if (act === 'edit') return <EditDialog {...props} />;
  return act === 'merge' ? <MergeDialog {...props} /> : <RemoveDialog {...props} />;
}
