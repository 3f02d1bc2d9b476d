// The map's places as a table: the same counts for those who prefer rows to bubbles.
import { Button as AriaButton } from 'react-aria-components';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { type CountedPlace, PLACE_KINDS } from './countedPlace.ts';

export interface MapTableProps {
  places: readonly CountedPlace[];
  onOpen(key: string): void;
}

export function MapTable({ places, onOpen }: MapTableProps) {
  const { t, number } = useTexts();
  return (
    <div className="map-table">
      <table>
        <caption className="visually-hidden">{t('see.map.label')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('see.table.place')}</th>
            <th scope="col">{t('see.table.kind')}</th>
            <th scope="col">{t('see.table.excerpts')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ key, name, kind, count }) => (
            <tr key={key}>
              <th scope="row">
                <AriaButton className="map-table__place" onPress={() => onOpen(key)}>
                  {name}
                </AriaButton>
              </th>
              <td>{t(PLACE_KINDS[kind])}</td>
              <td className="number">{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
