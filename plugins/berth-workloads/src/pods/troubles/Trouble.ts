import type { ContainerStatus, Pod } from '../../kubernetes';
import type { PodProblem, PodTrouble } from '../../model';

/** What a rule found, without what is the same for all of its kind. */
export type Finding = Omit<PodProblem, 'pod' | 'trouble' | 'container'>;

/** Something that can be wrong with a pod as a whole. */
export interface PodTroubleRule {
  trouble: PodTrouble;
  find(pod: Pod, options: { now: number }): Finding | undefined;
}

/** Something that can be wrong with one container. */
export interface ContainerTroubleRule {
  trouble: PodTrouble;
  find(status: ContainerStatus, pod: Pod): Finding | undefined;
}
