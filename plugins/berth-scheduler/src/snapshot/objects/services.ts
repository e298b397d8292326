import { LABELS } from '../../input/objects/selectors';
import { objectKind } from './ObjectKind';

/** A Service: its selector spreads the pods that it selects by default (PodTopologySpread). */
export interface Service {
  namespace: string;
  /** Absent where the Service selects no pods by itself. */
  selector?: Readonly<Record<string, string>>;
}

interface ServiceInput {
  spec?: { selector?: Record<string, string> };
}

export const services = objectKind('Service', {
  schema: {
    metadata: { namespace: 'string', name: 'string' },
    spec: { selector: LABELS },
  },
  read: ({ spec }: ServiceInput, { namespace }): Service => ({
    namespace,
    selector: spec?.selector,
  }),
  say: ({ namespace, selector }, words) => ({
    namespace: words.text(namespace),
    selector: selector && words.labels(selector),
  }),
});
