import { objectReader } from '../../input/objectReader';
import { LABELS } from '../../input/objects/selectors';
import type { ObjectKind } from './ObjectKind';

/** A Service: its selector spreads the pods that it selects by default (PodTopologySpread). */
export interface Service {
  namespace: string;
  /** Absent where the Service selects no pods by itself. */
  selector?: Readonly<Record<string, string>>;
}

const readObject = objectReader<{
  metadata?: { namespace?: string };
  spec?: { selector?: Record<string, string> };
}>('Service', {
  metadata: { namespace: 'string', name: 'string' },
  spec: { selector: LABELS },
});

export const services: ObjectKind<Service> = {
  schema: readObject.schema,
  read(input) {
    const { metadata, spec } = readObject(input);
    return {
      namespace: metadata?.namespace || 'default',
      selector: spec?.selector,
    };
  },
  say: ({ namespace, selector }, words) => ({
    namespace: words.text(namespace),
    selector: selector && words.labels(selector),
  }),
};
