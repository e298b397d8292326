import type { Fields } from '../CaseDraft';
import { inSpec, type PodMistakes } from './PodMistake';

const right = {
  maxSkew: 1,
  topologyKey: 'topology.kubernetes.io/zone',
  whenUnsatisfiable: 'DoNotSchedule',
  labelSelector: { matchLabels: { app: 'web' } },
};

function spread(...wrong: Fields[]) {
  return inSpec({
    topologySpreadConstraints: wrong.map(fields => ({ ...right, ...fields })),
  });
}

/** Constraints that the API server refuses. */
export const topologySpreadMistakes: PodMistakes = {
  'spread without skew': spread({ maxSkew: 0 }),
  'spread with a negative skew': spread({ maxSkew: -1 }),
  'spread without topology key': spread({ topologyKey: '' }),
  'spread with an unknown action': spread({ whenUnsatisfiable: 'Try' }),
  'spread without action': spread({ whenUnsatisfiable: '' }),
  'spread twice over the same key': spread({}, { maxSkew: 2 }),
  'spread over no domains': spread({ minDomains: 0 }),
  'spread over fewer than no domains': spread({ minDomains: -2 }),
  'spread over domains that need not be': spread({
    minDomains: 2,
    whenUnsatisfiable: 'ScheduleAnyway',
  }),
  'spread with an unknown affinity policy': spread({
    nodeAffinityPolicy: 'Maybe',
  }),
  'spread with an unknown taints policy': spread({ nodeTaintsPolicy: 'honor' }),
  'spread by keys without a selector': spread({
    labelSelector: null,
    matchLabelKeys: ['version'],
  }),
  'spread by a key of the selector': (spec, metadata) => {
    metadata.labels = { app: 'web' };
    spread({ matchLabelKeys: ['app'] })(spec, metadata);
  },
  'spread by a malformed key': spread({ matchLabelKeys: ['not a key'] }),
  'spread with a malformed selector': spread({
    labelSelector: { matchLabels: { app: 'not a value' } },
  }),
  'spread with an unknown operator': spread({
    labelSelector: {
      matchExpressions: [{ key: 'app', operator: 'Gt', values: ['1'] }],
    },
  }),
};
