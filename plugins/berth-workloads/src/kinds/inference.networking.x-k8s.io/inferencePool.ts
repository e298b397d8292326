import type { Fields } from '../../json/Fields';
import type { LabelSelector } from '../../kubernetes';
import {
  parentsOf,
  poolHealth,
} from '../inference.networking.k8s.io/poolHealth';
import {
  parentParts,
  readyMembers,
} from '../inference.networking.k8s.io/poolMembers';
import type { WorkloadKind } from '../WorkloadKind';

/** InferencePool in the group that it had before it was stable. */
export const experimentalInferencePoolKind: WorkloadKind = {
  group: 'inference.networking.x-k8s.io',
  kind: 'InferencePool',
  plural: 'inferencepools',
  versions: ['v1alpha2'],
  system: 'Gateway API Inference Extension',
  role: 'inferencePool',

  health(pool) {
    return poolHealth(pool, parentsOf(pool, 'parent'));
  },

  progress(pool, { related }) {
    return readyMembers(pool, selectorOf(pool), related);
  },

  parts(pool) {
    return parentParts(pool, parentsOf(pool, 'parent'));
  },

  references(pool) {
    const extension = pool.object('spec', 'extensionRef');
    const name = extension.string('name');
    return name === undefined
      ? []
      : [
          {
            relation: 'uses',
            group: extension.string('group') ?? '',
            kind: extension.string('kind') ?? 'Service',
            namespace: pool.object('metadata').string('namespace'),
            name,
          },
        ];
  },

  selector: selectorOf,

  advice() {
    return [
      {
        rule: 'InferencePool/groupRenamed',
        field: 'apiVersion',
        problem:
          'InferencePool has left the group inference.networking.x-k8s.io.',
        remedy:
          'Say inference.networking.k8s.io/v1: the selector goes into selector.matchLabels, targetPortNumber into targetPorts, extensionRef into endpointPickerRef.',
      },
    ];
  },
};

/** A map of labels. */
function selectorOf(pool: Fields): LabelSelector | undefined {
  const spec = pool.object('spec');
  return spec.object('selector').exists
    ? { matchLabels: spec.labels('selector') }
    : undefined;
}
