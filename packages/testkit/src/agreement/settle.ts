import { ControlPlane, ListAnswer } from '../controlPlane';
import { PodWatch } from './PodWatch';

interface BudgetAnswer {
  spec: { selector: { matchLabels: Record<string, string> } };
  status?: { currentHealthy?: number };
}

/** Waits until nothing is on its way: no pod starts or ends, and the disruption budgets have counted those that run. */
export async function settle(context: {
  controlPlane: ControlPlane;
  watch: PodWatch;
}): Promise<void> {
  const { controlPlane, watch } = context;
  const pods = await watch.untilAll(
    ({ metadata, status }) =>
      !metadata.deletionTimestamp && status.phase === 'Running',
  );
  await controlPlane.waitFor<ListAnswer<BudgetAnswer>>(
    '/apis/policy/v1/poddisruptionbudgets',
    ({ items }) =>
      items.every(({ spec, status }) => {
        const wanted = Object.entries(spec.selector.matchLabels);
        const selected = pods.filter(({ metadata }) =>
          wanted.every(([key, value]) => metadata.labels?.[key] === value),
        );
        return status?.currentHealthy === selected.length;
      }),
  );
}
