/**
 * What a container does when the kubelet runs its image. In the demo everything that goes wrong inside a pod comes from
 * its image, as it mostly does elsewhere.
 */
export type ImageBehaviour =
  /** Becomes ready and stays so. */
  | { type: 'serves'; readySeconds: number }
  /** Runs, but its readiness probe fails. */
  | { type: 'unready' }
  /** Runs for a while and dies, each time. */
  | {
      type: 'crashes';
      afterSeconds: number;
      exitCode: number;
      reason: 'Error' | 'OOMKilled';
    }
  /** Does its work and exits with 0. */
  | { type: 'completes'; afterSeconds: number }
  /** Is in no registry. */
  | { type: 'absent' };

export const DEFAULT_BEHAVIOUR: ImageBehaviour = {
  type: 'serves',
  readySeconds: 6,
};
