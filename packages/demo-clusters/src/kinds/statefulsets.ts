import type { StatefulSet } from '../kubernetes';
import { ageColumn } from './age';
import { containerColumns } from './containerColumns';
import type { Kind } from './Kind';

export const statefulsets: Kind<StatefulSet> = {
  group: 'apps',
  version: 'v1',
  kind: 'StatefulSet',
  plural: 'statefulsets',
  singular: 'statefulset',
  namespaced: true,
  generation: true,
  shortNames: ['sts'],
  categories: ['all'],
  columns: [
    {
      name: 'Ready',
      type: 'string',
      description: 'Ready pods, of those wanted.',
      cell: ({ spec, status }) =>
        `${status.readyReplicas ?? 0}/${spec.replicas}`,
    },
    ageColumn,
    ...containerColumns<StatefulSet>(),
  ],
};
