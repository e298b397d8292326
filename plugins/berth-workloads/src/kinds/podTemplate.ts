import { demandOf, podSet } from '../asks/podSet';
import type { Fields } from '../json/Fields';
import type { LabelSelector } from '../kubernetes';
import type { PodDemand } from '../model';

/** What `spec.replicas` of `spec.template` ask for; without a number, one. */
export function replicasAsk(object: Fields): PodDemand | undefined {
  const spec = object.object('spec');
  const set = podSet(spec.object('template'), {
    count: spec.count('replicas') ?? 1,
    namespace: object.object('metadata').string('namespace'),
  });
  return demandOf([set]);
}

/** `spec.selector`. */
export function selectorOf(object: Fields): LabelSelector | undefined {
  const selector = object.object('spec', 'selector');
  return selector.exists ? (selector.value as LabelSelector) : undefined;
}
