import { inSpec, type PodMistakes } from './PodMistake';

function required(nodeSelectorTerms: object[]) {
  return inSpec({
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms },
      },
    },
  });
}

function preferred(weight: number) {
  return inSpec({
    affinity: {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight,
            preference: {
              matchExpressions: [{ key: 'rack', operator: 'Exists' }],
            },
          },
        ],
      },
    },
  });
}

function rack(operator: string, values?: string[]) {
  const requirement = { key: 'rack', operator, ...(values && { values }) };
  return required([{ matchExpressions: [requirement] }]);
}

/** Node selectors and node affinities that the API server refuses. */
export const nodeAffinityMistakes: PodMistakes = {
  'node selector with a malformed key': inSpec({
    nodeSelector: { 'not a key': 'x' },
  }),
  'node selector with a malformed value': inSpec({
    nodeSelector: { rack: 'not a value' },
  }),
  'affinity without terms': required([]),
  'affinity In without values': rack('In'),
  'affinity Exists with values': rack('Exists', ['1']),
  'affinity Gt with two values': rack('Gt', ['1', '2']),
  'affinity with an unknown operator': rack('Near', ['1']),
  'affinity with an unknown field': required([
    {
      matchFields: [
        { key: 'metadata.labels', operator: 'In', values: ['node-0'] },
      ],
    },
  ]),
  'affinity with two names in one field': required([
    {
      matchFields: [
        {
          key: 'metadata.name',
          operator: 'In',
          values: ['node-0', 'node-1'],
        },
      ],
    },
  ]),
  'preference without weight': preferred(0),
  'preference with too much weight': preferred(101),
};
