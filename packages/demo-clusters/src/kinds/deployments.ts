import type { Deployment } from '../kubernetes';
import { ageColumn } from './age';
import { containerColumns, selectorColumn } from './containerColumns';
import type { Kind } from './Kind';

export const deployments: Kind<Deployment> = {
  group: 'apps',
  version: 'v1',
  kind: 'Deployment',
  plural: 'deployments',
  singular: 'deployment',
  namespaced: true,
  generation: true,
  shortNames: ['deploy'],
  categories: ['all'],
  columns: [
    {
      name: 'Ready',
      type: 'string',
      description: 'Ready pods, of those wanted.',
      cell: ({ spec, status }) =>
        `${status.readyReplicas ?? 0}/${spec.replicas}`,
    },
    {
      name: 'Up-to-date',
      type: 'integer',
      description: 'Pods of the newest template.',
      cell: ({ status }) => status.updatedReplicas ?? 0,
    },
    {
      name: 'Available',
      type: 'integer',
      description: 'Pods that have been ready for long enough.',
      cell: ({ status }) => status.availableReplicas ?? 0,
    },
    ageColumn,
    ...containerColumns<Deployment>(),
    selectorColumn<Deployment>(),
  ],
};
