import type { UnmodelledRule } from './rule';

const QUEUE_NAME = 'kueue.x-k8s.io/queue-name';

/**
 * Kueue holds what names one of its queues until it is admitted, and may then bind it to the nodes of a flavor.
 * Source: https://kueue.sigs.k8s.io/docs/reference/labels-and-annotations.
 */
export const kueue: UnmodelledRule = ({ pod }) =>
  Object.hasOwn(pod.labels, QUEUE_NAME)
    ? {
        unknown: [
          `metadata.labels[${QUEUE_NAME}]: Kueue holds this pod until it is admitted`,
        ],
      }
    : {};
