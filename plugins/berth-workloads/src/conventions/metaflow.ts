import type { Part } from '../model';
import type { Convention } from './Convention';
import { labelsOf, podTemplatesOf } from './podTemplates';

/**
 * A task of a flow of Metaflow. It says in annotations which, of which only these are read: others hold tokens.
 *
 * Source: Netflix/metaflow `metaflow/plugins/kubernetes/kubernetes.py`.
 */
export const metaflow: Convention = {
  name: 'Metaflow',
  kinds: ['batch/Job', 'jobset.x-k8s.io/JobSet', '/Pod'],
  recognises(object) {
    return labelsOf(object)['app.kubernetes.io/part-of'] === 'metaflow';
  },
  read(object, workload) {
    const annotations = {
      ...podTemplatesOf(object)[0]?.object('metadata').labels('annotations'),
      ...object.object('metadata').labels('annotations'),
    };
    const name = ['flow_name', 'run_id', 'step_name']
      .flatMap(key => annotations[`metaflow/${key}`] ?? [])
      .join('/');
    const parts: Part[] =
      name === '' ? [] : [{ type: 'step', name, state: stateOf(workload) }];
    return { system: 'Metaflow', parts: [...workload.parts, ...parts] };
  },
};

function stateOf({
  cause,
  health,
}: Parameters<Convention['read']>[1]): Extract<
  Part,
  { type: 'step' }
>['state'] {
  if (health === 'Degraded') {
    return 'failed';
  }
  if (cause.code === 'completed') {
    return 'done';
  }
  return health === 'Suspended' || cause.code === 'noStatus'
    ? 'waiting'
    : 'active';
}
