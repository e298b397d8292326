import { ControlPlane, ListAnswer, PodAnswer } from '../controlPlane';

interface PodOnItsWay extends PodAnswer {
  metadata: {
    name: string;
    deletionTimestamp?: string;
    labels?: Record<string, string>;
  };
}

interface BudgetAnswer {
  spec: { selector: { matchLabels: Record<string, string> } };
  status?: { currentHealthy?: number };
}

/** Waits until nothing is on its way: no pod starts or ends, and the disruption budgets have counted those that run. */
export async function settle(controlPlane: ControlPlane): Promise<void> {
  const { items: pods } = await controlPlane.waitFor<ListAnswer<PodOnItsWay>>(
    '/api/v1/pods',
    ({ items }) =>
      items.every(
        ({ metadata, status }) =>
          !metadata.deletionTimestamp && status.phase === 'Running',
      ),
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
