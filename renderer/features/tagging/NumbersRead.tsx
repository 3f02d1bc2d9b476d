// The numbers that the machine reads in a quote. They are read, not decided: said so by the title, and never summed.
import { useMemo } from 'react';
import type { Language } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import type { NumberRead } from '../../workers/numbersMessages.ts';
import { useNumbersRead } from '../../workers/useNumbersRead.ts';

function useValue(): (quantity: NumberRead) => string {
  const { t, number } = useTexts();
  return (quantity) => {
    const isRange = quantity.low !== undefined && quantity.high !== undefined;
    const value = isRange
      ? `${number(quantity.low ?? 0)}–${number(quantity.high ?? 0)}`
      : number(quantity.value, { maximumFractionDigits: 4 });
    return quantity.approximation === 'exact'
      ? value
      : t(`tagging.approximation.${quantity.approximation}`, { value });
  };
}

export function NumbersRead({ quote, language }: { quote: string; language: Language }) {
  const { t } = useTexts();
  const valueText = useValue();
  const passages = useMemo(() => [{ text: quote, language }], [quote, language]);
  const quantities = useNumbersRead(passages)[0] ?? [];
  if (quantities.length === 0) return null;
  return (
    <section className="inspector__section">
      <h2 className="eyebrow">{t('tagging.numbers')}</h2>
      <dl className="inspector__numbers">
        {quantities.map((quantity) => (
          <div key={quantity.start} className="inspector__number">
            <dt className="number">{valueText(quantity)}</dt>
            <dd dir="auto">{quantity.unit === '' ? quantity.surface : quantity.unit}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
