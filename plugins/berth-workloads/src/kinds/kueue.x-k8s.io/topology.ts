import { Fields } from '../../json/Fields';
import type { Part } from '../../model';
import type { WorkloadKind } from '../WorkloadKind';
import { oldVersion } from './oldVersion';
import { kueue } from './references';

/** `kueue.x-k8s.io` Topology: labels of nodes, from the widest level to the narrowest. */
export const topologyKind: WorkloadKind = {
  ...kueue,
  kind: 'Topology',
  plural: 'topologies',
  role: 'topology',

  health() {
    return { health: 'Healthy', cause: { code: 'exists' } };
  },

  parts(topology, { related }) {
    const nodes = related
      .ofKind({ group: '', kind: 'Node' })
      .map(node => Fields.of(node).object('metadata').labels('labels'));
    const levels = topology
      .object('spec')
      .objects('levels')
      .flatMap(level => level.string('nodeLabel') ?? []);
    return levels.map((name, depth): Part => {
      const above = levels.slice(0, depth + 1);
      // Racks of two blocks may have the same name.
      const domains = new Set(
        nodes
          .filter(labels => above.every(level => labels[level] !== undefined))
          .map(labels => JSON.stringify(above.map(level => labels[level]))),
      );
      return {
        type: 'level',
        name,
        ...(nodes.length > 0 && { domains: domains.size }),
      };
    });
  },

  advice(_, context) {
    return oldVersion(context, 'Topology');
  },
};
