import type { Fields } from '../../json/Fields';
import type { Part, Quota } from '../../model';
import { quantityText } from '../quantityText';
import type { HealthVerdict, WorkloadKind } from '../WorkloadKind';
import { volcanoQueue } from './references';

/** `scheduling.volcano.sh/v1beta1` Queue of Volcano. Argo CD has no rule for it. */
export const volcanoQueueKind: WorkloadKind = {
  group: 'scheduling.volcano.sh',
  kind: 'Queue',
  plural: 'queues',
  versions: ['v1beta1'],
  system: 'Volcano',
  role: 'queue',

  // Source: volcano-sh/apis `pkg/apis/scheduling/v1beta1/types.go` `QueueState`. People close a queue on purpose.
  health(queue): HealthVerdict {
    const state = queue.object('status').string('state');
    switch (state) {
      case undefined:
        return { health: 'Progressing', cause: { code: 'noStatus' } };
      case 'Open':
        return { health: 'Healthy', cause: { code: 'phase', phase: state } };
      case 'Closing':
        return {
          health: 'Progressing',
          cause: { code: 'phase', phase: state },
        };
      case 'Closed':
        return { health: 'Suspended', cause: { code: 'phase', phase: state } };
      default:
        return { health: 'Unknown', cause: { code: 'phase', phase: state } };
    }
  },

  quotas: quotasOf,

  parts(queue): Part[] {
    const status = queue.object('status');
    return status.exists
      ? [
          {
            type: 'counts',
            name: 'pod groups',
            counts: {
              pending: status.count('pending') ?? 0,
              inqueue: status.count('inqueue') ?? 0,
              running: status.count('running') ?? 0,
              unknown: status.count('unknown') ?? 0,
              completed: status.count('completed') ?? 0,
            },
          },
        ]
      : [];
  },

  references(queue) {
    const parent = queue.object('spec').string('parent');
    return parent === undefined
      ? []
      : [{ relation: 'uses', ...volcanoQueue(parent) }];
  },
};

/** Without `capability` a queue may take as much as its siblings leave. */
function quotasOf(queue: Fields): Quota[] {
  const spec = queue.object('spec');
  const byResource = (fields: Fields, key: string) =>
    new Map(Object.entries(fields.quantities(key) ?? {}));
  const capability = byResource(spec, 'capability');
  const deserved = byResource(spec, 'deserved');
  const guarantee = byResource(spec.object('guarantee'), 'resource');
  const allocated = byResource(queue.object('status'), 'allocated');
  const all = new Map([...capability, ...deserved, ...guarantee, ...allocated]);
  return [...all.keys()].map(resource => ({
    resource,
    limit: quantityText(capability.get(resource)),
    deserved: quantityText(deserved.get(resource)),
    guaranteed: quantityText(guarantee.get(resource)),
    used: quantityText(allocated.get(resource)),
  }));
}
