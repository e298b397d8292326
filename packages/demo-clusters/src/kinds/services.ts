import type { Service } from '../kubernetes';
import { formatLabelSelector } from '../selectors/formatLabelSelector';
import { ageColumn } from './age';
import type { Kind } from './Kind';

export const services: Kind<Service> = {
  group: '',
  version: 'v1',
  kind: 'Service',
  plural: 'services',
  singular: 'service',
  namespaced: true,
  shortNames: ['svc'],
  categories: ['all'],
  columns: [
    {
      name: 'Type',
      type: 'string',
      description: 'How it is exposed.',
      cell: ({ spec }) => spec.type,
    },
    {
      name: 'Cluster-IP',
      type: 'string',
      description: 'Its address in the cluster.',
      cell: ({ spec }) => spec.clusterIP,
    },
    {
      name: 'External-IP',
      type: 'string',
      description: 'Its address outside.',
      cell: () => '<none>',
    },
    {
      name: 'Port(s)',
      type: 'string',
      description: 'Its ports.',
      cell: ({ spec }) =>
        spec.ports.map(p => `${p.port}/${p.protocol}`).join(','),
    },
    ageColumn,
    {
      name: 'Selector',
      type: 'string',
      priority: 1,
      description: 'Which pods it sends traffic to.',
      cell: ({ spec }) => formatLabelSelector({ matchLabels: spec.selector }),
    },
  ],
};
