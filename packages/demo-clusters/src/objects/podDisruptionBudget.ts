import type { Manifest, PodDisruptionBudget } from '../kubernetes';
import { APP } from './labels';

/** Keeps a workload of the same name from being evicted below a minimum. */
export function podDisruptionBudget(options: {
  name: string;
  namespace: string;
  minAvailable: number | string;
}): Manifest<PodDisruptionBudget> {
  const { name, namespace, minAvailable } = options;
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name, namespace },
    spec: { minAvailable, selector: { matchLabels: { [APP]: name } } },
    status: {},
  };
}
