import type { ObjectKind } from './ObjectKind';

/** A Service: its selector spreads the pods that it selects by default (PodTopologySpread). */
export interface Service {
  namespace: string;
  /** Absent where the Service selects no pods by itself. */
  selector?: Readonly<Record<string, string>>;
}

interface ServiceInput {
  metadata?: { namespace?: string };
  spec?: { selector?: Record<string, string> };
}

export const services: ObjectKind<Service> = {
  read({ metadata, spec }: ServiceInput) {
    return {
      namespace: metadata?.namespace || 'default',
      selector: spec?.selector ?? undefined,
    };
  },
  say: ({ namespace, selector }, words) => ({
    namespace: words.text(namespace),
    selector: selector && words.labels(selector),
  }),
};
