import { lazy, Suspense } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';
import { useServiceReading } from '../../service/useServiceReading';
import { MeasuredCard } from '../../ui/MeasuredCard';
import { useWords } from '../../words/useWords';
import { PreviewLoading } from '../PlacementPreview/PreviewLoading';
import { FreshnessLine, ServiceSummary } from '../ServiceSummary';
import { ArgoInstanceDetails } from './details/ArgoInstanceDetails';
import { ClusterDetails } from './details/ClusterDetails';
import { Problems } from './Problems';

// What there is now is drawn before the scheduling core is loaded, which says what there could be.
const PlacementPreview = lazy(() =>
  import('../PlacementPreview').then(m => ({ default: m.PlacementPreview })),
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
  const { state, watched, personal, retry } = useServiceReading(entityRef);
  const status = 'value' in state ? state.value : undefined;
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
        <Suspense
          fallback={
            <MeasuredCard title={t('preview.title')}>
              <PreviewLoading cluster={watched.clusters[0].cluster.name} />
            </MeasuredCard>
          }
        >
          <PlacementPreview status={watched} />
        </Suspense>
      )}
      {status?.clusters
        .filter(
          ({ workloads, applications }) =>
            workloads.length + applications.length > 0,
        )
        .map(cluster => (
          <ClusterDetails key={cluster.cluster.name} cluster={cluster} />
        ))}
      {status?.argoInstances
        ?.filter(({ applications }) => applications.length > 0)
        .map(instance => (
          <ArgoInstanceDetails key={instance.name} instance={instance} />
        ))}
    </Stack>
  );
}
