import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import {
  forbiddenService,
  healthyService,
  manyClustersService,
  missingService,
  unannotatedService,
} from '../src/__fixtures__/services';
import { waitingService } from '../src/__fixtures__/waitingService';

/** What the backend does when it is asked for a service. */
export type FixtureState =
  | { kind: 'answers'; status: () => ServiceStatus }
  | { kind: 'thenOffline'; status: () => ServiceStatus }
  | { kind: 'error'; error: () => Error }
  | { kind: 'never' };

/** Every state that a service can be in, by the name of the entity that shows it. */
export const states = {
  waiting: { kind: 'answers', status: waitingService },
  healthy: { kind: 'answers', status: healthyService },
  forbidden: { kind: 'answers', status: forbiddenService },
  missing: { kind: 'answers', status: missingService },
  unannotated: { kind: 'answers', status: unannotatedService },
  many: { kind: 'answers', status: manyClustersService },
  offline: { kind: 'thenOffline', status: waitingService },
  failed: { kind: 'error', error: () => new TypeError('Failed to fetch') },
  loading: { kind: 'never' },
} as const satisfies Record<string, FixtureState>;

export type StateName = keyof typeof states;
