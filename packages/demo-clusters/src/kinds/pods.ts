import type { Pod } from '../kubernetes';
import { ageColumn, since } from './age';
import type { Kind } from './Kind';
import { podStatus } from './podStatus';

function restarts(pod: Pod, now: Date): string {
  const statuses = pod.status.containerStatuses ?? [];
  const count = statuses.reduce((sum, c) => sum + c.restartCount, 0);
  const last = statuses
    .map(c => c.lastState?.terminated?.finishedAt)
    .filter(time => time !== undefined)
    .sort()
    .at(-1);
  return count && last ? `${count} (${since(last, now)} ago)` : `${count}`;
}

export const pods: Kind<Pod> = {
  group: '',
  version: 'v1',
  kind: 'Pod',
  plural: 'pods',
  singular: 'pod',
  namespaced: true,
  generation: true,
  shortNames: ['po'],
  categories: ['all'],
  selectableFields: [
    { path: 'spec.nodeName', value: ({ spec }) => spec.nodeName ?? '' },
    {
      path: 'spec.restartPolicy',
      value: ({ spec }) => spec.restartPolicy ?? 'Always',
    },
    {
      path: 'spec.schedulerName',
      value: ({ spec }) => spec.schedulerName ?? 'default-scheduler',
    },
    {
      path: 'spec.serviceAccountName',
      value: ({ spec }) => spec.serviceAccountName ?? '',
    },
    { path: 'status.phase', value: ({ status }) => status.phase },
    { path: 'status.podIP', value: ({ status }) => status.podIP ?? '' },
  ],
  columns: [
    {
      name: 'Ready',
      type: 'string',
      description: 'Containers that are ready, of all containers.',
      cell: ({ spec, status }) => {
        const ready = status.containerStatuses?.filter(
          c => c.ready && c.state?.running,
        );
        return `${ready?.length ?? 0}/${spec.containers.length}`;
      },
    },
    {
      name: 'Status',
      type: 'string',
      description: 'What the pod is doing, in one word.',
      cell: podStatus,
    },
    {
      name: 'Restarts',
      type: 'string',
      description: 'How often its containers were restarted, and when last.',
      cell: restarts,
    },
    ageColumn,
    {
      name: 'IP',
      type: 'string',
      priority: 1,
      description: 'Its address.',
      cell: ({ status }) => status.podIP ?? '<none>',
    },
    {
      name: 'Node',
      type: 'string',
      priority: 1,
      description: 'The node it is bound to.',
      cell: ({ spec }) => spec.nodeName ?? '<none>',
    },
    {
      name: 'Nominated Node',
      type: 'string',
      priority: 1,
      description: 'The node that preemption is making room on.',
      cell: () => '<none>',
    },
    {
      name: 'Readiness Gates',
      type: 'string',
      priority: 1,
      description: 'Readiness gates that are passed.',
      cell: () => '<none>',
    },
  ],
};
