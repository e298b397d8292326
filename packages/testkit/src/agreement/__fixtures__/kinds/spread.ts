import { PodOptions } from '../../../builders';

const zone = 'topology.kubernetes.io/zone';
const hostname = 'kubernetes.io/hostname';
const requests = { cpu: '100m', memory: '64Mi' };

const onSpreadNodes = {
  nodeSelector: { pool: 'spread' },
  tolerations: [{ key: 'dedicated', value: 'spread' }],
  requests,
};

function constraint(
  app: string,
  topologyKey: string,
  rest: object = {},
): object {
  return {
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector: { matchLabels: { app } },
    ...rest,
  };
}

const soft = { whenUnsatisfiable: 'ScheduleAnyway' };

/** Pods that spread over domains, because they say so or because a Service selects them. */
export const spread: Array<Omit<PodOptions, 'name'>> = [
  {
    ...onSpreadNodes,
    labels: { app: 'by-zone' },
    topologySpreadConstraints: [constraint('by-zone', zone)],
  },
  // Tainted nodes count as empty domains, so that soon no node is allowed.
  {
    labels: { app: 'by-host' },
    requests,
    topologySpreadConstraints: [constraint('by-host', hostname)],
  },
  {
    labels: { app: 'by-tolerated-host' },
    requests,
    topologySpreadConstraints: [
      constraint('by-tolerated-host', hostname, { nodeTaintsPolicy: 'Honor' }),
    ],
  },
  {
    labels: { app: 'softly' },
    requests,
    topologySpreadConstraints: [
      constraint('softly', zone, { ...soft, maxSkew: 2 }),
      constraint('softly', hostname, soft),
    ],
  },
  // Only two racks: never enough domains.
  {
    ...onSpreadNodes,
    labels: { app: 'by-rack' },
    topologySpreadConstraints: [
      constraint('by-rack', 'rack', { minDomains: 3 }),
    ],
  },
  { labels: { app: 'web' }, requests },
  {
    ...onSpreadNodes,
    labels: { app: 'versions', version: '2' },
    topologySpreadConstraints: [
      constraint('versions', zone, { matchLabelKeys: ['version'] }),
      constraint('versions', hostname, soft),
    ],
  },
  {
    namespace: 'team-a',
    labels: { app: 'web' },
    requests,
    topologySpreadConstraints: [constraint('web', zone, soft)],
  },
];
