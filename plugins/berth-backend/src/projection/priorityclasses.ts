import type { PriorityClass } from '../kubernetes';
import { compact, count, fields, flag, word } from './fields';
import { identity } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const priorityclasses: WatchedKindDefinition<'priorityclasses'> = {
  plural: 'priorityclasses',
  kind: 'PriorityClass',
  group: 'scheduling.k8s.io',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = identity(source.metadata);
    if (!metadata) return undefined;
    return compact<PriorityClass>({
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      metadata,
      value: count(source.value),
      globalDefault: flag(source.globalDefault),
      preemptionPolicy: word(source.preemptionPolicy),
    });
  },
};
