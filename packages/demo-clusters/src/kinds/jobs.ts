import type { Job } from '../kubernetes';
import { ageColumn, humanDuration } from './age';
import { containerColumns, selectorColumn } from './containerColumns';
import type { Kind } from './Kind';

function statusOf({ status, spec, metadata }: Job): string {
  const holds = (type: string) =>
    status.conditions?.some(c => c.type === type && c.status === 'True');
  if (holds('Complete')) return 'Complete';
  if (holds('Failed')) return 'Failed';
  if (metadata.deletionTimestamp) return 'Terminating';
  if (spec.suspend) return 'Suspended';
  return holds('FailureTarget') ? 'FailureTarget' : 'Running';
}

export const jobs: Kind<Job> = {
  group: 'batch',
  version: 'v1',
  kind: 'Job',
  plural: 'jobs',
  singular: 'job',
  namespaced: true,
  generation: true,
  shortNames: [],
  categories: ['all'],
  selectableFields: [
    {
      path: 'status.successful',
      value: ({ status }) => String(status.succeeded ?? 0),
    },
  ],
  columns: [
    {
      name: 'Status',
      type: 'string',
      description: 'Where the job stands.',
      cell: statusOf,
    },
    {
      name: 'Completions',
      type: 'string',
      description: 'Pods that finished, of those that must.',
      cell: ({ spec, status }) =>
        `${status.succeeded ?? 0}/${spec.completions}`,
    },
    {
      name: 'Duration',
      type: 'string',
      description: 'Time from its start to its end, or to now.',
      cell: ({ status }, now) =>
        status.startTime
          ? humanDuration(
              (status.completionTime
                ? Date.parse(status.completionTime)
                : now.getTime()) - Date.parse(status.startTime),
            )
          : '',
    },
    ageColumn,
    ...containerColumns<Job>(),
    selectorColumn<Job>(),
  ],
};
