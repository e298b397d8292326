import type { Namespace } from '../kubernetes';
import { ageColumn } from './age';
import type { Kind } from './Kind';

export const namespaces: Kind<Namespace> = {
  group: '',
  version: 'v1',
  kind: 'Namespace',
  plural: 'namespaces',
  singular: 'namespace',
  namespaced: false,
  shortNames: ['ns'],
  selectableFields: [
    { path: 'status.phase', value: ({ status }) => status.phase },
  ],
  columns: [
    {
      name: 'Status',
      type: 'string',
      description: 'Whether it is in use or being deleted.',
      cell: ({ status }) => status.phase,
    },
    ageColumn,
  ],
};
