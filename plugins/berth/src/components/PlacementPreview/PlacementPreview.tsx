import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import { useQuery } from '../../navigation';
import { replaceableWorkload } from '../../preview/replaceableWorkload';
import { startingPoints } from '../../preview/StartingPoint';
import { useClusters } from '../../preview/useClusters';
import { usePlacementInputs } from '../../preview/usePlacementInputs';
import { useSnapshot } from '../../preview/useSnapshot';
import { PLACEMENT_ANCHOR } from '../../service/placementLink';
import { MeasuredCard } from '../../ui/MeasuredCard';
import { useWords } from '../../words/useWords';
import { PreviewLoading } from './PreviewLoading';
import { PreviewNotice } from './PreviewNotice';
import { PreviewOnSnapshot } from './PreviewOnSnapshot';

// Pods that go together need more of the scheduling core than replicas do; who has none of them does not load it.
const UnitsPreview = lazy(() =>
  import('../UnitsPreview').then(m => ({ default: m.UnitsPreview })),
);

/** Brings the preview into view when the page was opened by a link to it. */
function useAnchor() {
  const { hash } = useQuery();
  const anchor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hash === `#${PLACEMENT_ANCHOR}`) {
      anchor.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [hash]);
  return anchor;
}

/** Whether the next thing will fit, before anyone asks the cluster for it. */
export function PlacementPreview(props: { status: ServiceStatus }) {
  const { status } = props;
  const { t } = useWords();
  const anchor = useAnchor();
  const starts = useMemo(() => startingPoints(status), [status]);
  const { start, inputs, change } = usePlacementInputs(
    starts,
    status.clusters[0].cluster.name,
  );
  const { cluster } = inputs;
  const clusters = useClusters();
  const replaced = inputs.besides
    ? undefined
    : replaceableWorkload(start, inputs);
  const snapshot = useSnapshot(cluster, replaced?.uid);

  const workloads = useMemo(
    () => [...new Set(starts.map(({ workload }) => workload))],
    [starts],
  );

  const content = () => {
    for (const { state, retry } of [clusters, snapshot]) {
      if (state.phase === 'refused' || state.phase === 'failed') {
        return (
          <PreviewNotice
            because={state.phase === 'failed' ? 'failed' : state.because}
            cluster={cluster}
            onRetry={retry}
          />
        );
      }
    }
    if (!('value' in clusters.state) || !('value' in snapshot.state)) {
      return <PreviewLoading cluster={cluster} />;
    }
    const answers = [clusters.state, snapshot.state];
    const given = {
      snapshot: snapshot.state.value,
      answeredAt: Math.min(...answers.map(({ answeredAt }) => answeredAt)),
      offline: answers.some(({ phase }) => phase === 'offline'),
      clusters: clusters.state.value,
      start,
      inputs,
      onChange: change,
    };
    return start.demand ? (
      <Suspense fallback={<PreviewLoading cluster={cluster} />}>
        <UnitsPreview {...given} demand={start.demand} starts={starts} />
      </Suspense>
    ) : (
      <PreviewOnSnapshot {...given} workloads={workloads} />
    );
  };

  return (
    <div ref={anchor} id={PLACEMENT_ANCHOR}>
      <MeasuredCard title={t('preview.title')}>{content()}</MeasuredCard>
    </div>
  );
}
