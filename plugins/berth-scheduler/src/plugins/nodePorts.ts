import type { FilterPlugin } from '../framework/plugin';
import { portsConflict } from '../kubernetes/hostPorts';
import type { PodClass } from '../snapshot/PodClass';

const REASON = "node(s) didn't have free ports for the requested pod ports";

/**
 * A host port belongs to one pod of a node.
 * Source: pkg/scheduler/framework/plugins/nodeports/node_ports.go.
 */
export const nodePorts: FilterPlugin = {
  name: 'NodePorts',
  filter({ snapshot, usage, footprint: { hostPorts } }) {
    if (hostPorts.length === 0) {
      return undefined;
    }
    /** By node, how many of its pods hold an address that this one needs. */
    const holders = new Int32Array(snapshot.size);
    const count = (podClass: PodClass, node: number, by: number) => {
      const conflicts = podClass.footprint.hostPorts.some(held =>
        hostPorts.some(wanted => portsConflict(held, wanted)),
      );
      if (conflicts) {
        holders[node] += by;
      }
      return false;
    };
    usage.visitPods(count);
    return {
      readsUsage: true,
      moved: count,
      passes: node => holders[node] === 0,
      reject: () => ({ code: 'Unschedulable', reasons: [REASON] }),
    };
  },
};
