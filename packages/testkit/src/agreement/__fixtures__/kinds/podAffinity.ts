import { PodOptions } from '../../../builders';

const zone = 'topology.kubernetes.io/zone';
const hostname = 'kubernetes.io/hostname';
const requests = { cpu: '100m', memory: '64Mi' };

const onSpreadNodes = {
  nodeSelector: { pool: 'spread' },
  tolerations: [{ key: 'dedicated', value: 'spread' }],
  requests,
};

function term(app: string, topologyKey: string, rest: object = {}): object {
  return { labelSelector: { matchLabels: { app } }, topologyKey, ...rest };
}

function required(...terms: object[]) {
  return { requiredDuringSchedulingIgnoredDuringExecution: terms };
}

function preferred(weight: number, podAffinityTerm: object) {
  return {
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight, podAffinityTerm },
    ],
  };
}

const ofTeamA = { namespaceSelector: { matchLabels: { team: 'a' } } };

/** Pods that go where others are, or where they are not. */
export const podAffinity: Array<Omit<PodOptions, 'name'>> = [
  // One on each node, until there is no other.
  {
    ...onSpreadNodes,
    labels: { app: 'db' },
    affinity: { podAntiAffinity: required(term('db', hostname)) },
  },
  // Asks for nothing, but is not wanted where those are.
  { ...onSpreadNodes, labels: { app: 'db' } },
  // The first of them only has itself.
  {
    labels: { app: 'cache' },
    requests,
    affinity: { podAffinity: required(term('cache', zone)) },
  },
  { requests, affinity: { podAffinity: required(term('missing', zone)) } },
  {
    requests,
    affinity: { podAffinity: preferred(50, term('cache', hostname)) },
  },
  {
    labels: { app: 'shy' },
    requests,
    affinity: { podAntiAffinity: preferred(100, term('cache', zone)) },
  },
  { namespace: 'team-a', labels: { app: 'remote' }, requests },
  {
    requests,
    affinity: {
      podAffinity: required(term('remote', hostname, ofTeamA)),
      podAntiAffinity: preferred(10, term('web', zone, ofTeamA)),
    },
  },
  {
    ...onSpreadNodes,
    labels: { app: 'tenant', tenant: 'one' },
    affinity: {
      podAntiAffinity: required(
        term('tenant', zone, { mismatchLabelKeys: ['tenant'] }),
      ),
    },
  },
];
