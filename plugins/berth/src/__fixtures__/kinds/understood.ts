import type {
  ChainObject,
  WorkloadStatus,
} from '@berth/backstage-plugin-berth-common';
import {
  nothingRelated,
  understand,
  type Related,
} from '@berth/backstage-plugin-berth-workloads';
import { workload } from '../builders';

/** An object as the backend tells of it, read by the same rules. */
export function understood(
  object: unknown,
  options: {
    related?: Related;
    chain?: ChainObject[];
    change?: Partial<WorkloadStatus>;
  } = {},
): WorkloadStatus {
  const { related = nothingRelated, chain = [], change } = options;
  const { warnings, ...said } = understand(object, related);
  const unknown = {
    phase: 'unknown',
    desired: 0,
    updated: 0,
    ready: 0,
    available: 0,
    images: [],
  } as const;
  return workload({
    kind: said.kind,
    namespace: said.namespace ?? '',
    name: said.name,
    uid: said.uid ?? '',
    health: said.health,
    rollout: said.rollout ?? { ...unknown, images: [] },
    podShape: said.asks?.units[0]?.sets[0]?.pod,
    details: { ...said, warnings: warnings.count, chain },
    ...change,
  });
}
