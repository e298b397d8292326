import type { Lease } from '../kubernetes';
import { ageColumn } from './age';
import type { Kind } from './Kind';

export const leases: Kind<Lease> = {
  group: 'coordination.k8s.io',
  version: 'v1',
  kind: 'Lease',
  plural: 'leases',
  singular: 'lease',
  namespaced: true,
  shortNames: [],
  columns: [
    {
      name: 'Holder',
      type: 'string',
      description: 'Who holds it.',
      cell: ({ spec }) => spec.holderIdentity,
    },
    ageColumn,
  ],
};
