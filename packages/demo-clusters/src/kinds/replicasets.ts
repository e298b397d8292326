import type { ReplicaSet } from '../kubernetes';
import { ageColumn } from './age';
import { containerColumns, selectorColumn } from './containerColumns';
import type { Kind } from './Kind';

export const replicasets: Kind<ReplicaSet> = {
  group: 'apps',
  version: 'v1',
  kind: 'ReplicaSet',
  plural: 'replicasets',
  singular: 'replicaset',
  namespaced: true,
  generation: true,
  shortNames: ['rs'],
  categories: ['all'],
  columns: [
    {
      name: 'Desired',
      type: 'integer',
      description: 'Pods wanted.',
      cell: ({ spec }) => spec.replicas,
    },
    {
      name: 'Current',
      type: 'integer',
      description: 'Pods that exist.',
      cell: ({ status }) => status.replicas ?? 0,
    },
    {
      name: 'Ready',
      type: 'integer',
      description: 'Pods that are ready.',
      cell: ({ status }) => status.readyReplicas ?? 0,
    },
    ageColumn,
    ...containerColumns<ReplicaSet>(),
    selectorColumn<ReplicaSet>(),
  ],
};
