import type { Feature } from '../CaseDraft';
import { nodeName } from '../vocabulary';

/** All nodes are the same, as those of one node pool are. */
export const identicalNodes: Feature = {
  name: 'identicalNodes',
  weight: 2,
  apply(random, { nodes }) {
    const keepZones = random.chance(0.5);
    for (const [index, node] of nodes.entries()) {
      const [{ metadata, spec, status }] = nodes;
      const own = node.metadata.labels?.['topology.kubernetes.io/zone'];
      const labels = { ...metadata.labels };
      if ('kubernetes.io/hostname' in labels) {
        labels['kubernetes.io/hostname'] = nodeName(index);
      }
      if (keepZones && own) {
        labels['topology.kubernetes.io/zone'] = own;
      }
      node.metadata = { name: nodeName(index), labels };
      node.spec = { ...spec };
      node.status = { ...status };
    }
  },
};
