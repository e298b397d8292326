import type {
  WorkloadDetails,
  WorkloadStatus,
} from '@berth/backstage-plugin-berth-common';
import { isInMotion, judgesItself } from './motion';

const running = {
  role: 'trainingJob',
  recognisedBy: 'kind',
  cause: { code: 'running' },
} as WorkloadDetails;

/** Two pods of a job, as many ready as said. */
function job(
  ready: number,
  options: Partial<WorkloadStatus> = {},
): WorkloadStatus {
  return {
    health: 'Progressing',
    rollout: { phase: 'progressing' },
    pods: { total: 2, ready },
    details: running,
    ...options,
  } as WorkloadStatus;
}

describe('what is in motion', () => {
  it.each<[string, WorkloadStatus, boolean]>([
    ['a job that runs', job(2), false],
    ['a job of which not all pods run', job(1), true],
    [
      'a job that has not begun',
      job(2, { details: { ...running, cause: { code: 'noStatus' } } }),
      true,
    ],
    ['a job that is suspended', job(0, { health: 'Suspended' }), true],
    ['a job that is over', job(0, { health: 'Healthy' }), false],
    [
      'a service that rolls out with all its pods ready',
      job(2, { details: { ...running, role: 'service' } }),
      true,
    ],
  ])('%s', (_, status, expected) => {
    expect(isInMotion(status)).toBe(expected);
  });

  it('is told of a job in its own words, and of a service by its rollout', () => {
    expect(judgesItself(job(2))).toBe(true);
    const service = job(2, { details: { ...running, role: 'service' } });
    expect(judgesItself(service)).toBe(false);
  });
});
