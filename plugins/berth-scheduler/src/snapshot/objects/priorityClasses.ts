import { objectReader } from '../../input/objectReader';
import type { PriorityClass } from '../../kubernetes/priority';
import type { ObjectKind } from './ObjectKind';

const readObject = objectReader<{
  metadata?: { name?: string };
  value?: number;
  globalDefault?: boolean;
  preemptionPolicy?: string;
}>('PriorityClass', {
  metadata: { name: 'string' },
  value: 'int32',
  globalDefault: 'boolean',
  preemptionPolicy: 'string',
});

/** Priority classes belong to the cluster: their names are said plainly. */
export const priorityClasses: ObjectKind<PriorityClass> = {
  schema: readObject.schema,
  read(input) {
    const { metadata, value, globalDefault, preemptionPolicy } =
      readObject(input);
    return {
      name: metadata?.name ?? '',
      value: value ?? 0,
      globalDefault: globalDefault ?? false,
      preemptionPolicy,
    };
  },
  say: priorityClass => priorityClass,
};
