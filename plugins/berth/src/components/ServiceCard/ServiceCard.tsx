import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useServiceReading } from '../../service/useServiceReading';
import { MeasuredCard } from '../../ui/MeasuredCard';
import { useWords } from '../../words/useWords';
import { FreshnessLine, ServiceSummary } from '../ServiceSummary';
import { MoreProblems } from './MoreProblems';

const CLUSTERS_ON_CARD = 5;

/** What runs of the entity in context, on its overview. */
export function ServiceCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { t } = useWords();
  const { state, personal, retry } = useServiceReading(entityRef);
  const more = 'value' in state ? state.value.problems.length - 1 : 0;
  return (
    <MeasuredCard
      title={t('card.title')}
      aside={state.phase === 'live' && <FreshnessLine status={state.value} />}
    >
      <ServiceSummary
        state={state}
        entityRef={entityRef}
        clusterLimit={CLUSTERS_ON_CARD}
        personal={personal}
        onRetry={retry}
      />
      {more > 0 && <MoreProblems count={more} />}
    </MeasuredCard>
  );
}
