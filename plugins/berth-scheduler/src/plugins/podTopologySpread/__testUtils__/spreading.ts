import { pod } from '../../../__testUtils__/objects';
import type { PodInput } from '../../../kubernetes/types';

export const ZONE = 'topology.kubernetes.io/zone';
export const HOST = 'kubernetes.io/hostname';
export const WEB = { app: 'web', version: '2' };

/** A pod with labels. */
export function labelled(
  labels: Record<string, string>,
  spec: object = {},
): PodInput {
  const input = pod({}, spec);
  return { ...input, metadata: { ...input.metadata, labels } };
}

/** A pod that is spread by its own labels, with a skew of 1, unless the constraints say otherwise. */
export function spreading(constraints: object[], spec: object = {}): PodInput {
  const topologySpreadConstraints = constraints.map(constraint => ({
    maxSkew: 1,
    labelSelector: { matchLabels: { app: 'web' } },
    ...constraint,
  }));
  return labelled(WEB, { ...spec, topologySpreadConstraints });
}

/** The same pod, being deleted. */
export function terminating(input: PodInput): PodInput {
  const deletionTimestamp = '2026-11-01T00:00:00Z';
  return { ...input, metadata: { ...input.metadata, deletionTimestamp } };
}

/** The same pods, each with a name of its own. */
export function named(pods: readonly PodInput[]): PodInput[] {
  return pods.map((input, i) => ({
    ...input,
    metadata: { ...input.metadata, name: `pod-${i}` },
  }));
}
