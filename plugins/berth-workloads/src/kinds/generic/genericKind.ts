import { replicasAsk, selectorOf } from '../podTemplate';
import type { WorkloadKind } from '../WorkloadKind';
import { conditionHealth } from './conditionHealth';

/** Any kind that Berth does not know, by what objects have in common. */
export const genericKind: WorkloadKind = {
  group: '',
  kind: '',
  plural: '',
  versions: [],
  system: '',
  role: 'other',

  health(object) {
    return conditionHealth(object);
  },

  progress(object) {
    const desired = object.object('spec').any('replicas');
    const ready = object.object('status').any('readyReplicas');
    return Number.isSafeInteger(desired) && Number.isSafeInteger(ready)
      ? [{ what: 'ready', done: ready as number, total: desired as number }]
      : [];
  },

  /** Only what is a pod template without doubt: other kinds' templates are of something else. */
  asks(object) {
    const template = object.object('spec', 'template', 'spec');
    return Array.isArray(template.value.containers)
      ? replicasAsk(object)
      : undefined;
  },

  selector(object) {
    const selector = object.object('spec').any('selector');
    return typeof selector === 'object' ? selectorOf(object) : undefined;
  },
};
