import { LABELS } from '../../input/objects/selectors';
import { objectKind } from './ObjectKind';

/** A ReplicationController: the selector of a pod's own spreads it by default (PodTopologySpread). */
export interface ReplicationController {
  namespace: string;
  name: string;
  selector?: Readonly<Record<string, string>>;
}

interface ReplicationControllerInput {
  spec?: { selector?: Record<string, string> };
}

export const replicationControllers = objectKind('ReplicationController', {
  schema: {
    metadata: { namespace: 'string', name: 'string' },
    spec: { selector: LABELS },
  },
  read: (
    { spec }: ReplicationControllerInput,
    { namespace, name },
  ): ReplicationController => ({ namespace, name, selector: spec?.selector }),
  say: ({ namespace, name, selector }, words) => ({
    namespace: words.text(namespace),
    name: words.text(name),
    selector: selector && words.labels(selector),
  }),
});
