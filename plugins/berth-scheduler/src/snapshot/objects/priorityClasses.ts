import type { PriorityClass } from '../../kubernetes/priority';
import { objectKind } from './ObjectKind';

/** Priority classes belong to the cluster: their names are said plainly. */
export const priorityClasses = objectKind('PriorityClass', {
  schema: {
    metadata: { name: 'string' },
    value: 'int32',
    globalDefault: 'boolean',
    preemptionPolicy: 'string',
  },
  read: (
    {
      value = 0,
      globalDefault = false,
      preemptionPolicy,
    }: Partial<PriorityClass>,
    { name },
  ): PriorityClass => ({ name, value, globalDefault, preemptionPolicy }),
});
