// The palette: type, choose, Enter, done. Finds tags of any facet and places of the gazetteer, makes what is missing,
// takes off what is there. Shift+Enter stays for more; Ctrl+Enter makes a theme of what was typed.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TagChoice } from '../../domain/commands/excerptCommands.ts';
import type { ExcerptId } from '../../domain/ids.ts';
import { facetName, facetPlural } from '../../i18n/facetNames.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { answer } from '../../storage/answer.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';
import { placeNear } from '../../ui/floating.ts';
import { useFloatingPane } from '../../ui/useFloatingPane.ts';
import { createTagRecord } from './newTag.ts';
import { PaletteList } from './PaletteList.tsx';
import { indexTags, type PaletteOption, paletteOptions, parseQuery, warmPlaces } from './paletteOptions.ts';
import { type TagPaletteTarget, type TagTargetState, useTagTarget } from './useTagTarget.ts';
import './tagging.css';

export type { TagPaletteTarget } from './useTagTarget.ts';

export interface TagPaletteProps {
  target: TagPaletteTarget;
  /** Where the passage stands in the window. */
  rect: DOMRect;
  /** The palette is to go; always called last. */
  onClose(): void;
  /** Before `onClose`, once, where something was done: the excerpt that now bears the tags. */
  onDone(excerptId: ExcerptId): void;
}

const SIZE = { inline: 360, block: 380 };

function usePalette(target: TagPaletteTarget) {
  const { queries } = useStore();
  const { t, language } = useTexts();
  const state = useTagTarget(target);
  const tags = answer(useLive(() => queries.tags(), [queries]));
  const facets = answer(useLive(() => queries.facets(), [queries]));
  const counts = answer(useLive(() => queries.tagCounts(), [queries]));
  const index = useMemo(() => indexTags(tags ?? [], language), [tags, language]);
  const context = useMemo(
    () => ({
      tags: index,
      facets: (facets ?? []).map((facet) => ({
        id: facet.id,
        names: [facet.id, facetName(facet, t), facetPlural(facet, t)],
      })),
      language,
      applied: state.applied,
      recent: state.recent,
      counts: counts ?? new Map(),
    }),
    [index, facets, language, state, counts, t],
  );
  const names = useMemo(
    () => new Map<string, string>((facets ?? []).map((facet) => [facet.id, facetName(facet, t)])),
    [facets, t],
  );
  useEffect(() => {
    const idle = requestIdleCallback(() => warmPlaces(language));
    return () => cancelIdleCallback(idle);
  }, [language]);
  const isReady = tags !== undefined && facets !== undefined && state.isReady;
  return { state, context, names, tags: tags ?? [], isReady };
}

/** Carries choices out one after the other, and tells of the last excerpt when the palette goes. */
function useChoosing(
  state: TagTargetState,
  tags: Parameters<typeof createTagRecord>[1],
  { onClose, onDone }: Pick<TagPaletteProps, 'onClose' | 'onDone'>,
) {
  const doneRef = useRef<ExcerptId | null>(null);
  const isBusyRef = useRef(false);
  const close = (): void => {
    if (doneRef.current) onDone(doneRef.current);
    onClose();
  };
  const choose = async (option: PaletteOption, stays: boolean): Promise<void> => {
    if (isBusyRef.current) return;
    isBusyRef.current = true;
    const id =
      option.kind === 'tag' && option.applied
        ? await state.remove(option.applied)
        : await state.apply(toChoice(option, tags));
    isBusyRef.current = false;
    doneRef.current = id ?? doneRef.current;
    if (!stays) close();
  };
  return { choose, close };
}

function toChoice(option: PaletteOption, tags: Parameters<typeof createTagRecord>[1]): TagChoice {
  if (option.kind === 'tag') return { kind: 'existing', tagId: option.entry.tag.id };
  const { facet, name } = option;
  const wish = option.kind === 'place' ? { facet, name, ref: option.ref } : { facet, name };
  return { kind: 'new', tag: createTagRecord(wish, tags) };
}

/** What is typed, which option is active, and what the keys do with it. */
function usePaletteKeys(
  { state, context, tags, isReady }: ReturnType<typeof usePalette>,
  ends: Pick<TagPaletteProps, 'onClose' | 'onDone'>,
) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [waiting, setWaiting] = useState<{ creates: boolean; stays: boolean } | null>(null);
  const { choose, close } = useChoosing(state, tags, ends);
  const options = useMemo(() => paletteOptions(query, context), [query, context]);
  // Counted past the ends, and while the tags are still being loaded: the list goes round.
  const at = options.length === 0 ? -1 : ((active % options.length) + options.length) % options.length;
  const pick = (option: PaletteOption | undefined, stays: boolean): void => {
    if (!option) return;
    void choose(option, stays);
    if (stays) setQuery('');
  };
  const create = (stays: boolean): void => {
    const { facet, words } = parseQuery(query, context.facets);
    const wanted = `create:${facet ?? 'theme'}`;
    // A tag of that name that is there already is what was meant.
    if (words !== '') pick(options.find((option) => option.id === wanted) ?? options[0], stays);
  };
  // Who types and presses Enter faster than the tags are loaded means the option that will be there.
  useEffect(() => {
    if (!waiting || !isReady) return;
    setWaiting(null);
    if (waiting.creates) create(waiting.stays);
    else pick(options[at], waiting.stays);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    event.stopPropagation();
    const step = stepOf(event.key);
    if (step !== 0) setActive(active + step);
    else if (event.key === 'Enter') {
      setWaiting({ creates: event.ctrlKey || event.metaKey, stays: event.shiftKey });
    } else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  };
  const type = (words: string): void => {
    setQuery(words);
    setActive(0);
  };
  return { query, type, options, at, pick, close, onKeyDown };
}

export function TagPalette({ target, rect, onClose, onDone }: TagPaletteProps) {
  const { t } = useTexts();
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
  const palette = usePalette(target);
  const { query, type, options, at, pick, close, onKeyDown } = usePaletteKeys(palette, { onClose, onDone });
  useFloatingPane(ref, 'input', close);
  const activeId = options[at] ? `${id}-${at}` : undefined;
  return (
    <div
      ref={ref}
      role="dialog"
      aria-label={t(target.kind === 'tagging' ? 'tagging.palette.retag' : 'tagging.palette')}
      className="palette"
      style={placeNear(rect, SIZE)}
      onKeyDown={onKeyDown}
    >
      <input
        className="palette__input"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={activeId}
        aria-label={t('tagging.palette.find')}
        placeholder={t('tagging.palette.find')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={(event) => type(event.target.value)}
      />
      <PaletteList id={id} options={options} active={at} facetNames={palette.names} onPick={pick} />
      <p className="palette__help" aria-hidden>
        {t('tagging.palette.help')}
      </p>
      <span className="visually-hidden" role="status">
        {t('tagging.palette.count', { count: options.filter((option) => option.kind !== 'create').length })}
      </span>
    </div>
  );
}

function stepOf(key: string): number {
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}
