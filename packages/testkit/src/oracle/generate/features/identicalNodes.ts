import type { Feature } from '../CaseDraft';
import { nodeName } from '../vocabulary';

/** All nodes are the same, as those of one node pool are. */
export const identicalNodes: Feature = {
  name: 'identicalNodes',
  weight: 2,
  apply(random, { nodes }) {
    const keepZones = random.chance(0.5);
    for (const [index, node] of nodes.entries()) {
      const { labels = {} } = node.metadata;
      const zone = labels['topology.kubernetes.io/zone'];
      const copy = structuredClone(nodes[0]);
      Object.assign(node, copy);
      node.metadata.name = nodeName(index);
      const own = node.metadata.labels ?? {};
      if ('kubernetes.io/hostname' in own) {
        own['kubernetes.io/hostname'] = nodeName(index);
      }
      if (keepZones && zone) {
        own['topology.kubernetes.io/zone'] = zone;
      }
    }
  },
};
