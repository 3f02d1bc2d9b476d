// The map of a question: bubbles by State, regions that were named as regions beside them, and what the lines mean.
import { Maximize, Minus, Plus, Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ExcerptId } from '../../domain/ids.ts';
import type { Tag } from '../../domain/records.ts';
import { crossTally, excerptsBehind, type Selection, WHOLE } from '../../domain/selection.ts';
import { useHost } from '../../host/HostContext.tsx';
import { type Texts, useTexts } from '../../i18n/InterfaceText.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { areaCodesOf, type PlaceAxis, placeAxis } from '../../viz/axes.ts';
import type { SavablePicture } from '../../viz/export/encode.ts';
import type { PictureCaption } from '../../viz/export/frame.ts';
import { MAP_PICTURE_SIZE, mapPicture } from '../../viz/export/mapPicture.ts';
import { PictureButtons } from '../../viz/export/PictureButtons.tsx';
import { layoutMap, type MapCount, WHOLE_WORLD } from '../../viz/map/layout.ts';
import { loadLand } from '../../viz/map/useLand.ts';
import type { MapWindow } from '../../viz/map/useMapWindow.ts';
import { MapView, type MapWords } from '../../viz/map/View.tsx';
import { type CountedPlace, PLACE_KINDS } from './countedPlace.ts';
import { MapCaption } from './MapCaption.tsx';
import { MapChips } from './MapChips.tsx';
import { MapTable } from './MapTable.tsx';

export interface MapPaneProps {
  tags: readonly Tag[];
  selection: Selection;
  caption: PictureCaption;
  /** The region that is pointed at in the matrix, to be shown on the map. */
  region: string | null;
  onPointPlace(ref: string | null): void;
  onOpenExcerpts(ids: readonly ExcerptId[], title: string): void;
}

function usePlaces(tags: readonly Tag[], selection: Selection, language: Texts['language']) {
  const places = useMemo(() => placeAxis(tags, language), [tags, language]);
  const counted = useMemo((): CountedPlace[] => {
    const { cells } = crossTally(selection, places.axis, WHOLE, 'excerpts');
    return places.entries
      .map((entry, index) => ({ ...entry, count: cells[index] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  }, [places, selection]);
  return { places, counted };
}

function toMapCounts(counted: readonly CountedPlace[]): MapCount[] {
  return counted.flatMap(({ key, name, point, count }) => (point ? [{ ref: key, name, point, count }] : []));
}

function wordsOf({ t, number }: Texts): MapWords {
  return {
    label: t('see.map.label'),
    help: t('see.map.help'),
    legend: t('see.map.legend'),
    number,
    bubble: (place, count) => t('see.map.bubble', { place, count }),
  };
}

function ZoomButtons({ window: view }: { window: MapWindow }) {
  const { t } = useTexts();
  return (
    <>
      <IconButton size="small" icon={Plus} label={t('see.map.zoomIn')} keys="+" onPress={view.zoomIn} />
      <IconButton size="small" icon={Minus} label={t('see.map.zoomOut')} keys="−" onPress={view.zoomOut} />
      <IconButton size="small" icon={Maximize} label={t('see.map.whole')} keys="0" onPress={view.reset} />
    </>
  );
}

function toPicture(counted: readonly CountedPlace[], caption: PictureCaption, texts: Texts): SavablePicture {
  const { t, number } = texts;
  const counts = toMapCounts(counted);
  const title = t('see.map.label');
  const regions = counted.filter(({ point }) => point === null);
  return {
    name: title,
    svg: async () => {
      const { paths } = await loadLand();
      return mapPicture({
        layout: layoutMap({ counts, size: MAP_PICTURE_SIZE, zoom: WHOLE_WORLD }),
        land: paths,
        caption: {
          ...caption,
          title,
          disclaimer: t('see.map.disclaimer'),
          notes: [t('see.map.projection'), ...caption.notes],
        },
        legend: t('see.map.legend'),
        regions: {
          title: t('see.map.regions'),
          entries: regions.map(({ name, count }) => `${name} ${number(count)}`),
        },
        number,
      });
    },
    rows: () => [
      [t('see.table.place'), t('see.table.kind'), t('see.table.excerpts')],
      ...counted.map(({ name, kind, count }) => [name, t(PLACE_KINDS[kind]), count]),
    ],
  };
}

function idsOf(selection: Selection, places: PlaceAxis, key: string): ExcerptId[] {
  const row = places.entries.findIndex((entry) => entry.key === key);
  return row < 0 ? [] : excerptsBehind(selection, places.axis, WHOLE, { row, column: null });
}

export function MapPane({ tags, selection, caption, region, onPointPlace, onOpenExcerpts }: MapPaneProps) {
  const texts = useTexts();
  const { t } = texts;
  const { saveFile } = useHost();
  const { places, counted } = usePlaces(tags, selection, texts.language);
  const counts = useMemo(() => toMapCounts(counted), [counted]);
  const words = useMemo(() => wordsOf(texts), [texts]);
  const highlighted = useMemo(() => (region === null ? [] : areaCodesOf(region)), [region]);
  const [activeRef, setActiveRef] = useState<string | null>(null);
  const [isTable, setIsTable] = useState(false);
  const open = (key: string) => {
    const ids = idsOf(selection, places, key);
    const name = places.entries.find((entry) => entry.key === key)?.name ?? '';
    setActiveRef(key);
    onOpenExcerpts(ids, name);
  };
  return (
    <section className="map-pane" aria-label={t('see.map')}>
      <div className="pane-bar">
        <Button icon={Table2} aria-pressed={isTable} onPress={() => setIsTable(!isTable)}>
          {t(isTable ? 'see.map.back' : 'see.map.table')}
        </Button>
        <PictureButtons picture={toPicture(counted, caption, texts)} saveFile={saveFile} />
      </div>
      {isTable ? (
        <MapTable places={counted} onOpen={open} />
      ) : (
        <>
          <MapView
            counts={counts}
            words={words}
            highlighted={highlighted}
            activeRef={activeRef}
            onOpen={open}
            onPoint={(ref) => onPointPlace(ref ?? activeRef)}
            controls={(view) => <ZoomButtons window={view} />}
          />
          {counts.length === 0 ? <p className="map-pane__none">{t('see.noPlaces')}</p> : null}
          <MapChips
            title={t('see.map.regions')}
            entries={counted.filter(({ kind }) => kind === 'region')}
            onOpen={open}
          />
          <MapChips
            title={t('see.map.own')}
            entries={counted.filter(({ kind, point }) => kind !== 'region' && point === null)}
            onOpen={open}
          />
        </>
      )}
      <MapCaption caption={caption} />
    </section>
  );
}
