import type { Fields } from '../../json/Fields';
import type { LabelSelector } from '../../kubernetes';
import type { WorkloadKind } from '../WorkloadKind';
import { parentsOf, poolHealth } from './poolHealth';
import { parentParts, readyMembers } from './poolMembers';

/**
 * `inference.networking.k8s.io/v1` InferencePool: model servers among which a picker chooses for each request. The pods
 * belong to others.
 */
export const inferencePoolKind: WorkloadKind = {
  group: 'inference.networking.k8s.io',
  kind: 'InferencePool',
  plural: 'inferencepools',
  versions: ['v1'],
  system: 'Gateway API Inference Extension',
  role: 'inferencePool',

  health(pool) {
    return poolHealth(pool, parentsOf(pool, 'parents'));
  },

  progress(pool, { related }) {
    return readyMembers(pool, selectorOf(pool), related);
  },

  parts(pool) {
    return parentParts(pool, parentsOf(pool, 'parents'));
  },

  references(pool) {
    const picker = pool.object('spec', 'endpointPickerRef');
    const name = picker.string('name');
    return name === undefined
      ? []
      : [
          {
            relation: 'uses',
            group: picker.string('group') ?? '',
            kind: picker.string('kind') ?? 'Service',
            namespace: pool.object('metadata').string('namespace'),
            name,
          },
        ];
  },

  selector: selectorOf,
};

function selectorOf(pool: Fields): LabelSelector | undefined {
  const selector = pool.object('spec', 'selector');
  return selector.exists
    ? { matchLabels: selector.labels('matchLabels') }
    : undefined;
}
