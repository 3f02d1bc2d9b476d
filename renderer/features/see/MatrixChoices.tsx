// What the matrix shows: facet and levels of its rows, level of its columns, unit of its counts, order.

import { regionsOf, type SchemeLevel } from '../../domain/gazetteer/schemes.ts';
import { QUERY_FACETS, type QueryFacet } from '../../domain/query.ts';
import type { SchemeId } from '../../domain/records.ts';
import { COUNT_UNITS, type CountUnit } from '../../domain/selection.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { type Choice, ChoiceField } from '../../ui/Field.tsx';
import type { MatrixSort } from '../../viz/matrix/layout.ts';

export interface MatrixSettings {
  facet: QueryFacet;
  levels: 'all' | 'top';
  level: SchemeLevel;
  unit: CountUnit;
  sort: MatrixSort;
}

const FACETS: Readonly<Record<QueryFacet, MessageKey>> = {
  theme: 'facet.themes',
  activity: 'facet.activities',
  actor: 'facet.actors',
  instrument: 'facet.instruments',
};
const LEVELS = { all: 'see.matrix.levels.all', top: 'see.matrix.levels.top' } as const;
const COLUMNS = { region: 'see.matrix.columns.region', part: 'see.matrix.columns.part' } as const;
const UNITS = {
  excerpts: 'see.unit.excerpts',
  paragraphs: 'see.unit.paragraphs',
  reports: 'see.unit.reports',
} as const;
const SORTS = {
  codebook: 'see.matrix.sort.codebook',
  total: 'see.matrix.sort.total',
  name: 'see.matrix.sort.name',
} as const;

export interface MatrixChoicesProps {
  settings: MatrixSettings;
  onSettings(settings: MatrixSettings): void;
  schemeId: SchemeId;
}

export function MatrixChoices({ settings, onSettings, schemeId }: MatrixChoicesProps) {
  const { t } = useTexts();
  const choices = <const Id extends string>(
    names: Readonly<Record<Id, MessageKey>>,
    ids: readonly Id[],
  ): Choice<Id>[] => ids.map((id) => ({ id, name: t(names[id]), text: t(names[id]) }));
  const hasParts = regionsOf(schemeId, 'part').length < regionsOf(schemeId, 'region').length;
  return (
    <div className="matrix-choices">
      <ChoiceField
        form="inline"
        label={t('see.matrix.rows')}
        choices={choices(FACETS, ['theme', ...QUERY_FACETS.filter((facet) => facet !== 'theme')])}
        value={settings.facet}
        onChange={(facet) => onSettings({ ...settings, facet })}
      />
      <ChoiceField
        form="bare"
        label={t('see.matrix.levels')}
        choices={choices(LEVELS, ['all', 'top'])}
        value={settings.levels}
        onChange={(levels) => onSettings({ ...settings, levels })}
      />
      {hasParts ? (
        <ChoiceField
          form="bare"
          label={t('see.matrix.columns')}
          choices={choices(COLUMNS, ['region', 'part'])}
          value={settings.level}
          onChange={(level) => onSettings({ ...settings, level })}
        />
      ) : null}
      <ChoiceField
        form="bare"
        label={t('see.matrix.unit')}
        choices={choices(UNITS, COUNT_UNITS)}
        value={settings.unit}
        onChange={(unit) => onSettings({ ...settings, unit })}
      />
      <ChoiceField
        form="bare"
        label={t('see.matrix.sort')}
        choices={choices(SORTS, ['codebook', 'total', 'name'])}
        value={settings.sort}
        onChange={(sort) => onSettings({ ...settings, sort })}
      />
    </div>
  );
}
