import { countAt, objectAt, textsAt } from '../fields';
import { MOST_PODS, type AppliedKind } from './AppliedKind';

export const podDisruptionBudget: AppliedKind = {
  name: 'policy/PodDisruptionBudget',
  read(spec, metadata) {
    const selector = objectAt(spec.selector, 'spec.selector');
    const bound =
      spec.minAvailable === undefined ? 'maxUnavailable' : 'minAvailable';
    return {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata,
      spec: {
        [bound]: countAt(spec[bound], `spec.${bound}`, MOST_PODS),
        selector: {
          matchLabels: textsAt(
            selector.matchLabels,
            'spec.selector.matchLabels',
          ),
        },
      },
      status: {},
    };
  },
};
