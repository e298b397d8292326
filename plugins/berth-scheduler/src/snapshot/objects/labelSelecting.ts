import { LABEL_SELECTOR } from '../../input/objects/selectors';
import { readableSelector } from '../../kubernetes/labelSelector';
import type { LabelSelector } from '../../kubernetes/types';
import { objectKind, type ObjectKind } from './ObjectKind';

/** An object that selects pods of its namespace by a label selector. */
export interface LabelSelecting {
  namespace: string;
  name: string;
  /** Absent where the object selects nothing, or where nobody can read what. */
  selector?: LabelSelector;
}

/** How a kind becomes part of a snapshot of which only the selector matters. */
export function labelSelecting(kind: string): ObjectKind<LabelSelecting> {
  return objectKind(kind, {
    schema: {
      metadata: { namespace: 'string', name: 'string' },
      spec: { selector: LABEL_SELECTOR },
    },
    read: (
      { spec }: { spec?: { selector?: LabelSelector } },
      { namespace, name },
    ): LabelSelecting => ({
      namespace,
      name,
      selector: readableSelector(spec?.selector),
    }),
    say: ({ namespace, name, selector }, words) => ({
      namespace: words.text(namespace),
      name: words.text(name),
      selector: selector && words.selector(selector),
    }),
  });
}
