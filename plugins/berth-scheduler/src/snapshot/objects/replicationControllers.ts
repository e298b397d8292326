import type { ObjectKind } from './ObjectKind';

/** A ReplicationController: the selector of a pod's own spreads it by default (PodTopologySpread). */
export interface ReplicationController {
  namespace: string;
  name: string;
  selector?: Readonly<Record<string, string>>;
}

interface ReplicationControllerInput {
  metadata?: { namespace?: string; name?: string };
  spec?: { selector?: Record<string, string> };
}

export const replicationControllers: ObjectKind<ReplicationController> = {
  read({ metadata, spec }: ReplicationControllerInput) {
    return {
      namespace: metadata?.namespace || 'default',
      name: metadata?.name ?? '',
      selector: spec?.selector ?? undefined,
    };
  },
  say: ({ namespace, name, selector }, words) => ({
    namespace: words.text(namespace),
    name: words.text(name),
    selector: selector && words.labels(selector),
  }),
};
