import { PodTemplateOptions } from '../../../builders';

function inZones(...values: string[]) {
  return {
    matchExpressions: [
      { key: 'topology.kubernetes.io/zone', operator: 'In', values },
    ],
  };
}

function named(name: string) {
  return {
    matchFields: [{ key: 'metadata.name', operator: 'In', values: [name] }],
  };
}

function required(...nodeSelectorTerms: object[]) {
  return {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms },
    },
  };
}

function preferred(...preferences: Array<[number, object]>) {
  return {
    nodeAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: preferences.map(
        ([weight, preference]) => ({ weight, preference }),
      ),
    },
  };
}

const requests = { cpu: '200m', memory: '256Mi' };

/** Pods that ask for nodes by label or name. */
export const nodeAffinity: PodTemplateOptions[] = [
  { nodeSelector: { disk: 'ssd' }, requests },
  { nodeSelector: { disk: 'tape' } },
  {
    affinity: required({
      matchExpressions: [{ key: 'generation', operator: 'Gt', values: ['2'] }],
    }),
    requests: { cpu: '1' },
  },
  { affinity: required(inZones('a'), named('spare-b')), requests },
  { affinity: required(named('cordoned-a')) },
  { affinity: required(named('nowhere')) },
  { affinity: preferred([80, inZones('b')]), requests },
  {
    affinity: preferred(
      [1, inZones('a')],
      [30, { matchExpressions: [{ key: 'disk', operator: 'DoesNotExist' }] }],
    ),
    requests,
  },
];
