import type { FilterPlugin } from '../framework/plugin';

const REASON = "node(s) didn't have free ports for the requested pod ports";

/** A host port belongs to one pod of a node. */
export const nodePorts: FilterPlugin = {
  name: 'NodePorts',
  filter({ filterUsage, footprint: { hostPorts } }) {
    if (hostPorts.length === 0) {
      return undefined;
    }
    return {
      readsUsage: true,
      passes: node =>
        !hostPorts.some(port => filterUsage.holdsPort(node, port)),
      reject: () => ({ code: 'Unschedulable', reasons: [REASON] }),
    };
  },
};
