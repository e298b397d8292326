import type { LabelSelector } from '../../kubernetes/types';
import type { ObjectKind } from './ObjectKind';

/** An object that selects pods of its namespace by a label selector. */
export interface LabelSelecting {
  namespace: string;
  name: string;
  /** Absent where the object selects nothing. */
  selector?: LabelSelector;
}

interface LabelSelectingInput {
  metadata?: { namespace?: string; name?: string };
  spec?: { selector?: LabelSelector };
}

/** How kinds become part of a snapshot of which only the selector matters. */
export const labelSelecting: ObjectKind<LabelSelecting> = {
  read({ metadata, spec }: LabelSelectingInput) {
    return {
      namespace: metadata?.namespace || 'default',
      name: metadata?.name ?? '',
      selector: spec?.selector ?? undefined,
    };
  },
  say: ({ namespace, name, selector }, words) => ({
    namespace: words.text(namespace),
    name: words.text(name),
    selector: selector && words.selector(selector),
  }),
};
