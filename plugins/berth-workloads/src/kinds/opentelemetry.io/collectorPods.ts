import { demandOf, podSet } from '../../asks/podSet';
import { Fields } from '../../json/Fields';
import type { PodDemand } from '../../model';
import { identityOf } from '../../understand/identityOf';
import { readyOf } from './collectorHealth';

/** Fields of a pod that a collector has under the same name. */
const SHARED = [
  'nodeSelector',
  'affinity',
  'tolerations',
  'topologySpreadConstraints',
  'priorityClassName',
  'hostNetwork',
  'volumes',
  'initContainers',
] as const;

/** The pods of a collector; one that runs beside the containers of others has none of its own. */
export function collectorPods(collector: Fields): PodDemand | undefined {
  const spec = collector.object('spec');
  const mode = spec.string('mode') ?? 'deployment';
  if (mode === 'sidecar') {
    return undefined;
  }
  const perNode = mode === 'daemonset';
  const template = Fields.of({
    spec: {
      ...Object.fromEntries(SHARED.map(key => [key, spec.any(key)])),
      containers: [
        {
          name: 'otc-container',
          image: spec.string('image'),
          resources: spec.any('resources'),
        },
        ...spec.objects('additionalContainers').map(({ value }) => value),
      ],
    },
  });
  return demandOf([
    podSet(template, {
      name: 'collector',
      count: perNode
        ? readyOf(collector)?.total ?? 0
        : spec.count('replicas') ?? 1,
      namespace: identityOf(collector).namespace,
      perNode,
    }),
  ]);
}
