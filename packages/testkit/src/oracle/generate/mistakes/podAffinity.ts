import type { Fields } from '../CaseDraft';
import { inSpec, type PodMistakes } from './PodMistake';

const right = {
  topologyKey: 'kubernetes.io/hostname',
  labelSelector: { matchLabels: { app: 'web' } },
};

function near(fields: Fields) {
  const term = { ...right, ...fields };
  return inSpec({
    affinity: {
      podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] },
    },
  });
}

function preferAway(weight: number, fields: Fields = {}) {
  const preference = { weight, podAffinityTerm: { ...right, ...fields } };
  return inSpec({
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [preference],
      },
    },
  });
}

function selecting(requirement: Fields) {
  return near({ labelSelector: { matchExpressions: [requirement] } });
}

/** Pod affinities that the API server refuses, and selectors in them. */
export const podAffinityMistakes: PodMistakes = {
  'pod affinity without topology key': near({ topologyKey: '' }),
  'pod affinity with a malformed topology key': near({
    topologyKey: 'not a key',
  }),
  'pod affinity with a malformed namespace': near({
    namespaces: ['Not_A_Namespace'],
  }),
  'pod affinity with a malformed namespace selector': near({
    namespaceSelector: { matchLabels: { 'not a key': 'x' } },
  }),
  'pod affinity by keys without a selector': near({
    labelSelector: null,
    matchLabelKeys: ['version'],
  }),
  'pod affinity by a key of the selector': (spec, metadata) => {
    metadata.labels = { app: 'web' };
    near({ matchLabelKeys: ['app'] })(spec, metadata);
  },
  'pod affinity by a key and not by it': near({
    matchLabelKeys: ['version'],
    mismatchLabelKeys: ['version'],
  }),
  'pod affinity by a malformed key': near({ mismatchLabelKeys: ['-'] }),
  'pod preference without weight': preferAway(0),
  'pod preference with too much weight': preferAway(101),
  'pod preference without topology key': preferAway(5, { topologyKey: '' }),
  'selector In without values': selecting({ key: 'app', operator: 'In' }),
  'selector Exists with values': selecting({
    key: 'app',
    operator: 'Exists',
    values: ['web'],
  }),
  'selector with an unknown operator': selecting({
    key: 'app',
    operator: 'Lt',
    values: ['1'],
  }),
  'selector with a malformed key': selecting({ key: '', operator: 'Exists' }),
  'selector with a malformed value': selecting({
    key: 'app',
    operator: 'NotIn',
    values: ['web!'],
  }),
};
