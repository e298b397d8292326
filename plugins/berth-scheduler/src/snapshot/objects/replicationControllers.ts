import { objectReader } from '../../input/objectReader';
import { LABELS } from '../../input/objects/selectors';
import type { ObjectKind } from './ObjectKind';

/** A ReplicationController: the selector of a pod's own spreads it by default (PodTopologySpread). */
export interface ReplicationController {
  namespace: string;
  name: string;
  selector?: Readonly<Record<string, string>>;
}

const readObject = objectReader<{
  metadata?: { namespace?: string; name?: string };
  spec?: { selector?: Record<string, string> };
}>('ReplicationController', {
  metadata: { namespace: 'string', name: 'string' },
  spec: { selector: LABELS },
});

export const replicationControllers: ObjectKind<ReplicationController> = {
  schema: readObject.schema,
  read(input) {
    const { metadata, spec } = readObject(input);
    return {
      namespace: metadata?.namespace || 'default',
      name: metadata?.name ?? '',
      selector: spec?.selector,
    };
  },
  say: ({ namespace, name, selector }, words) => ({
    namespace: words.text(namespace),
    name: words.text(name),
    selector: selector && words.labels(selector),
  }),
};
