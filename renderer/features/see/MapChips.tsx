// Places beside the map: regions that were named as such, and places without a point. Each opens its excerpts; the
// first few are shown until all are asked for.
import { useState } from 'react';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { Button } from '../../ui/Button.tsx';
import type { CountedPlace } from './countedPlace.ts';

export interface MapChipsProps {
  title: string;
  entries: readonly CountedPlace[];
  onOpen(key: string): void;
}

const SHOWN = 4;

export function MapChips({ title, entries, onOpen }: MapChipsProps) {
  const { number, t } = useTexts();
  const [isAll, setIsAll] = useState(false);
  if (entries.length === 0) return null;
  const isShort = !isAll && entries.length > SHOWN + 1;
  return (
    <div className="map-chips">
      <span className="map-chips__title">{title}</span>
      <ul className="map-chips__list">
        {(isShort ? entries.slice(0, SHOWN) : entries).map(({ key, name, count }) => (
          <li key={key}>
            <Button aria-label={t('see.map.bubble', { place: name, count })} onPress={() => onOpen(key)}>
              {name} <b className="number">{number(count)}</b>
            </Button>
          </li>
        ))}
        {isShort ? (
          <li>
            <Button onPress={() => setIsAll(true)}>
              {t('see.map.allRegions', { count: entries.length })}
            </Button>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
