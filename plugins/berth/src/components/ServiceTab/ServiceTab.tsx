import { lazy, ReactNode, Suspense } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';
import { useQuery } from '../../navigation';
import { PLACEMENT_ANCHOR } from '../../service/placementLink';
import { useServiceReading } from '../../service/useServiceReading';
import { MeasuredCard } from '../../ui/MeasuredCard';
import { WhenInSight } from '../../ui/WhenInSight';
import { useWords } from '../../words/useWords';
import { PreviewLoading } from '../PlacementPreview/PreviewLoading';
import { FreshnessLine, ServiceSummary } from '../ServiceSummary';
import { detailedPlaces } from './detailedPlaces';
import { DetailsLoading } from './DetailsLoading';
import { Problems } from './Problems';

// What there is now is drawn before the scheduling core is loaded, which says what there could be.
const PlacementPreview = lazy(() =>
  import('../PlacementPreview').then(m => ({ default: m.PlacementPreview })),
);

// Most who come want the sentence and the rows of clusters: the details of each kind are loaded by who scrolls to them.
const Details = lazy(() =>
  import('./details').then(m => ({ default: m.Details })),
);

const CLUSTERS_ON_TAB = 12;

const Stack = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
}));

/** All that Berth knows of the entity in context: what runs, what would fit, and every detail. */
export function ServiceTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { t } = useWords();
  const { hash } = useQuery();
  const { state, watched, personal, retry } = useServiceReading(entityRef);
  const status = 'value' in state ? state.value : undefined;
  const places = status && detailedPlaces(status);
  return (
    <Stack>
      <MeasuredCard
        title={t('card.title')}
        aside={state.phase === 'live' && <FreshnessLine status={state.value} />}
      >
        <ServiceSummary
          state={state}
          entityRef={entityRef}
          clusterLimit={CLUSTERS_ON_TAB}
          personal={personal}
          onRetry={retry}
        />
      </MeasuredCard>
      {status && status.problems.length > 1 && (
        <MeasuredCard title={t('tab.problems')}>
          <Problems problems={status.problems.slice(1)} />
        </MeasuredCard>
      )}
      {watched && watched.clusters.length > 0 && (
        <LookedAt
          isWanted={hash === `#${PLACEMENT_ANCHOR}`}
          instead={
            <MeasuredCard title={t('preview.title')}>
              <PreviewLoading cluster={watched.clusters[0].cluster.name} />
            </MeasuredCard>
          }
        >
          <PlacementPreview status={watched} />
        </LookedAt>
      )}
      {places && places.clusters.length + places.instances.length > 0 && (
        <LookedAt
          instead={
            <Stack>
              <DetailsLoading places={places} />
            </Stack>
          }
        >
          <Details places={places} />
        </LookedAt>
      )}
    </Stack>
  );
}

/** What is loaded when somebody looks at it, with the same in its place until it is in sight and until it is loaded. */
function LookedAt(props: {
  isWanted?: boolean;
  instead: ReactNode;
  children: ReactNode;
}) {
  const { isWanted, instead, children } = props;
  return (
    <WhenInSight isWanted={isWanted} instead={instead}>
      <Suspense fallback={instead}>{children}</Suspense>
    </WhenInSight>
  );
}
