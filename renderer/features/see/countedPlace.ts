// A place with the number of excerpts that name it, and what its kind is called.
import type { MessageKey } from '../../i18n/catalogue.ts';
import type { PlaceEntry } from '../../viz/axes.ts';

export interface CountedPlace extends PlaceEntry {
  count: number;
}

export const PLACE_KINDS: Readonly<Record<PlaceEntry['kind'], MessageKey>> = {
  state: 'see.table.state',
  region: 'see.table.region',
  own: 'see.table.own',
};
