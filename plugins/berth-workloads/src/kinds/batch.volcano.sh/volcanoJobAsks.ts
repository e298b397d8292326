import { demandOf, podSet } from '../../asks/podSet';
import type { Fields } from '../../json/Fields';
import type { HyperNodeRule, PodDemand, PodSet } from '../../model';
import { networkTopology } from '../scheduling.volcano.sh/networkTopology';
import { volcanoQueue } from '../scheduling.volcano.sh/references';

/** What Volcano calls a task: identical pods of a Job. */
interface Task {
  name: string;
  replicas: number;
  /** Given by the task itself. */
  minimum?: number;
  template: Fields;
  hyperNode?: HyperNodeRule;
}

/** Source: volcano v1.15 `pkg/webhooks/admission/jobs/mutate/mutate_job.go`: a task without a name is called by its place. */
export function tasksOf(job: Fields): Task[] {
  return job
    .object('spec')
    .objects('tasks')
    .map((task, index) => ({
      name: task.string('name') ?? `default${index}`,
      replicas: task.count('replicas') ?? 0,
      minimum: task.count('minAvailable'),
      template: task.object('template'),
      hyperNode: networkTopology(task.object('partitionPolicy')),
    }));
}

/**
 * All tasks are one gang of at least `minAvailable` pods; without that number of all of them. Scheduler and priority of
 * the Job are those of its pods unless their template has its own.
 *
 * Sources: volcano v1.15 `pkg/webhooks/admission/jobs/mutate/mutate_job.go`, `pkg/controllers/job/job_controller_util.go`
 * `createJobPod`.
 */
export function volcanoJobAsks(job: Fields): PodDemand | undefined {
  const spec = job.object('spec');
  const tasks = tasksOf(job);
  const sets = tasks.flatMap(task => setOf(job, task) ?? []);
  const all = tasks.reduce(
    (sum, { minimum, replicas }) => sum + (minimum ?? replicas),
    0,
  );
  return demandOf(sets, {
    when: whenOf(job),
    gang: { minimum: spec.count('minAvailable') || all },
    hyperNode: networkTopology(spec),
    queue: { system: 'Volcano', ...volcanoQueue(spec.string('queue')) },
  });
}

function setOf(job: Fields, task: Task): PodSet | undefined {
  const spec = job.object('spec');
  const set = podSet(task.template, {
    name: task.name,
    count: task.replicas,
    namespace: job.object('metadata').string('namespace'),
    minimum: task.minimum,
  });
  const priorityClassName = spec.string('priorityClassName');
  return (
    set && {
      ...set,
      pod: {
        ...set.pod,
        spec: {
          schedulerName: spec.string('schedulerName') ?? 'volcano',
          ...(priorityClassName !== undefined && { priorityClassName }),
          ...set.pod.spec,
        },
      },
      hyperNode: task.hyperNode,
    }
  );
}

function whenOf(job: Fields): PodDemand['when'] {
  switch (job.object('status', 'state').string('phase')) {
    case 'Completed':
    case 'Failed':
    case 'Terminated':
      return 'ifRepeated';
    case 'Aborted':
    case 'Aborting':
      return 'onResume';
    default:
      return 'now';
  }
}
