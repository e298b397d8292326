import { Fields } from '../../json/Fields';
import type { Health, Part } from '../../model';
import type { Related } from '../../understand/Related';
import { identityOf } from '../../understand/identityOf';
import { unschedulableOf } from '../scheduling.volcano.sh/podGroup';
import { volcanoQueue } from '../scheduling.volcano.sh/references';
import type { WorkloadKind } from '../WorkloadKind';
import { volcanoJobAsks, tasksOf } from './volcanoJobAsks';

/**
 * By its phase. `vcctl job suspend` aborts a Job, so that an aborted one can be resumed; a terminated one cannot.
 *
 * Source: volcano-sh/apis `pkg/apis/batch/v1alpha1/job.go` `JobPhase`. A Job that runs is Progressing, as one of
 * Kubernetes is.
 */
const HEALTH: ReadonlyMap<string, Health> = new Map([
  ['Pending', 'Progressing'],
  ['Running', 'Progressing'],
  ['Restarting', 'Progressing'],
  ['Completing', 'Progressing'],
  ['Completed', 'Healthy'],
  ['Aborting', 'Progressing'],
  ['Aborted', 'Suspended'],
  ['Terminating', 'Progressing'],
  ['Terminated', 'Degraded'],
  ['Failed', 'Degraded'],
]);

/** `batch.volcano.sh/v1alpha1` Job of Volcano. Argo CD has no rule for it. */
export const volcanoJobKind: WorkloadKind = {
  group: 'batch.volcano.sh',
  kind: 'Job',
  plural: 'jobs',
  versions: ['v1alpha1'],
  system: 'Volcano',
  role: 'job',

  health(job, { related }) {
    const state = job.object('status', 'state');
    const phase = state.string('phase');
    if (phase === undefined) {
      return { health: 'Progressing', cause: { code: 'noStatus' } };
    }
    const health = HEALTH.get(phase) ?? 'Unknown';
    const since = state.time('lastTransitionTime');
    if (phase === 'Running' || phase === 'Completed') {
      const code = phase === 'Running' ? 'running' : 'completed';
      return { health, cause: { code }, since };
    }
    const waiting =
      phase === 'Pending' ? unschedulable(job, related) : undefined;
    const message =
      waiting?.message ?? state.message('message') ?? state.message('reason');
    return {
      health,
      cause: { code: 'phase', phase, message },
      condition: waiting,
      since,
    };
  },

  progress(job) {
    const status = job.object('status');
    return [
      {
        what: 'tasks',
        done: status.count('succeeded') ?? 0,
        total: tasksOf(job).reduce((sum, { replicas }) => sum + replicas, 0),
        active: status.count('running') ?? 0,
        failed: status.count('failed') ?? 0,
      },
    ];
  },

  asks: volcanoJobAsks,

  parts(job): Part[] {
    const counts = job.object('status', 'taskStatusCount');
    return tasksOf(job).map(({ name, replicas, minimum }) => {
      const ofTask = counts.object(name, 'phase');
      return {
        type: 'group',
        name,
        desired: replicas,
        active: ofTask.count('Running'),
        succeeded: ofTask.count('Succeeded'),
        failed: ofTask.count('Failed'),
        minimum,
      };
    });
  },

  references(job) {
    const queue = job.object('spec').string('queue');
    return [{ relation: 'queuesIn', ...volcanoQueue(queue) }];
  },

  selector(job) {
    const name = job.object('metadata').string('name');
    return name === undefined
      ? undefined
      : { matchLabels: { 'volcano.sh/job-name': name } };
  },
};

/** What the scheduler says of the PodGroup that the controller has made for the Job. */
function unschedulable(job: Fields, related: Related) {
  const children = related.childrenOf(identityOf(job).uid ?? '');
  return children
    .map(child => Fields.of(child))
    .filter(child => {
      const { group, kind } = identityOf(child);
      return group === 'scheduling.volcano.sh' && kind === 'PodGroup';
    })
    .map(unschedulableOf)
    .find(condition => condition !== undefined);
}
