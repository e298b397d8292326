import type { FilterPlugin } from '../framework/plugin';
import { anyTolerates } from '../kubernetes/tolerations';

const REASON = 'node(s) were unschedulable';
const TAINT = {
  key: 'node.kubernetes.io/unschedulable',
  value: '',
  effect: 'NoSchedule',
};

/** Cordoned nodes take only pods that tolerate the taint of cordoned nodes. */
export const nodeUnschedulable: FilterPlugin = {
  name: 'NodeUnschedulable',
  filter({ snapshot, pod, tolerationOptions }) {
    const tolerated = anyTolerates(
      pod.spec.tolerations ?? [],
      TAINT,
      tolerationOptions,
    );
    const { unschedulable } = snapshot.columns;
    return {
      readsUsage: false,
      passes: node => unschedulable[node] === 0 || tolerated,
      reject: () => ({
        code: 'UnschedulableAndUnresolvable',
        reasons: [REASON],
      }),
    };
  },
};
