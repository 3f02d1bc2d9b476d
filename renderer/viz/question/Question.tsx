// The question that a picture answers, as a sentence whose underlined parts can be changed.
import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { SeeQuery } from '../../domain/query.ts';
import type { Project, Report, Tag } from '../../domain/records.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { PartChoice } from './PartChoice.tsx';
import {
  choosePart,
  chosenOf,
  isLongQuestion,
  type Part,
  type PartsContext,
  partText,
  sectionsOf,
  sentencePieces,
} from './questionParts.ts';
import './question.css';

export interface QuestionProps {
  query: SeeQuery;
  onQuery(query: SeeQuery): void;
  context: PartsContext;
}

const CHOOSE: Readonly<Record<Part, MessageKey>> = {
  activity: 'see.choose.activity',
  theme: 'see.choose.theme',
  place: 'see.choose.place',
  actor: 'see.choose.actor',
  instrument: 'see.choose.instrument',
  reports: 'see.choose.reports',
};

const ANY: Readonly<Record<Part, MessageKey>> = {
  activity: 'see.any.activity',
  theme: 'see.any.theme',
  place: 'see.any.place',
  actor: 'see.any.actor',
  instrument: 'see.any.instrument',
  reports: 'see.any.reports',
};

function PartOfSentence({ part, query, onQuery, context }: QuestionProps & { part: Part }) {
  const { t } = context.texts;
  const chosen = chosenOf(part, query);
  const sections = useMemo(() => sectionsOf(part, context), [part, context]);
  const text = partText(part, query, context);
  return (
    <PartChoice
      label={t(CHOOSE[part], { chosen: text })}
      text={text}
      isAny={chosen.length === 0}
      anyText={t(ANY[part])}
      facet={part}
      sections={sections}
      chosen={chosen}
      onChoose={(ids) => onQuery(choosePart(query, part, ids, context))}
    />
  );
}

export function Question({ query, onQuery, context }: QuestionProps) {
  const { t } = context.texts;
  const [wantsLong, setWantsLong] = useState(false);
  const isLong = wantsLong || isLongQuestion(query);
  const pieces = sentencePieces(isLong, context.texts);
  return (
    <div className="question">
      {pieces.map((piece, index) =>
        piece.kind === 'part' ? (
          <PartOfSentence
            key={piece.part}
            part={piece.part}
            query={query}
            onQuery={onQuery}
            context={context}
          />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their place in the sentence.
          <span key={index}>{piece.text}</span>
        ),
      )}{' '}
      <AriaButton
        className="question__more"
        aria-expanded={isLong}
        onPress={() => {
          setWantsLong(!isLong);
          if (isLongQuestion(query)) onQuery({ ...query, actor: null, instrument: null });
        }}
      >
        {t(isLong ? 'see.fewer' : 'see.more')}
      </AriaButton>
    </div>
  );
}

export function usePartsContext(
  tags: readonly Tag[],
  reports: readonly Report[],
  schemeId: Project['schemeId'],
): PartsContext {
  const texts = useTexts();
  return useMemo(() => ({ tags, reports, schemeId, texts }), [tags, reports, schemeId, texts]);
}
