import { Fields } from '../../json/Fields';
import type { WorkloadKind } from '../WorkloadKind';
import { oldVersion } from './oldVersion';
import { clusterWide, kueue } from './references';

/** `kueue.x-k8s.io` ResourceFlavor: nodes of one kind, by their labels. */
export const resourceFlavorKind: WorkloadKind = {
  ...kueue,
  kind: 'ResourceFlavor',
  plural: 'resourceflavors',
  role: 'resourceFlavor',

  health() {
    return { health: 'Healthy', cause: { code: 'exists' } };
  },

  /** How many of the nodes have its labels; a flavor without labels is of no nodes in particular. */
  progress(flavor, { related }) {
    const labels = Object.entries(flavor.object('spec').labels('nodeLabels'));
    const nodes = related.ofKind({ group: '', kind: 'Node' });
    if (labels.length === 0 || nodes.length === 0) {
      return [];
    }
    const matching = nodes.filter(node => {
      const ofNode = Fields.of(node).object('metadata').labels('labels');
      return labels.every(([key, value]) => ofNode[key] === value);
    });
    return [{ what: 'nodes', done: matching.length }];
  },

  references(flavor) {
    const topology = flavor.object('spec').string('topologyName');
    return topology === undefined
      ? []
      : [{ relation: 'uses', ...clusterWide('Topology', topology) }];
  },

  advice(_, context) {
    return oldVersion(context, 'ResourceFlavor');
  },
};
