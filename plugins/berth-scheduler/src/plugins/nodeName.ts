import type { FilterPlugin } from '../framework/plugin';
import { isAtLeast } from '../kubernetes/version';

const REASON = "node(s) didn't match the requested node name";

/** A pod that names its node goes nowhere else. Since 1.37 the other nodes are left out before filters run. */
export const nodeName: FilterPlugin = {
  name: 'NodeName',
  filter({ snapshot, pod, profile }) {
    const wanted = pod.spec.nodeName;
    if (!wanted) {
      return undefined;
    }
    return {
      readsUsage: false,
      nodeNames: isAtLeast(profile.kubernetesVersion, '1.37')
        ? new Set([wanted])
        : undefined,
      passes: node => snapshot.nodeName(node) === wanted,
      reject: () => ({
        code: 'UnschedulableAndUnresolvable',
        reasons: [REASON],
      }),
    };
  },
};
