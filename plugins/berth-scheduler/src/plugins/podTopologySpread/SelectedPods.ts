import type { Cycle } from '../../framework/cycle';
import {
  matchesLabelSelector,
  selectsEverything,
} from '../../kubernetes/labelSelector';
import type { LabelSelector } from '../../kubernetes/types';
import { perClass } from '../../snapshot/perClass';
import type { PodClass } from '../../snapshot/PodClass';

/** Which pods a constraint counts. */
export class SelectedPods {
  /** Whether pods of a class are of the pod's namespace and selected. */
  readonly selects: (podClass: PodClass) => boolean;
  /**
   * Whether pods of a class count where they are. Pods that are being deleted do not, and neither does anything for the
   * empty selector, although it selects everything.
   * Source: podtopologyspread/common.go `countPodsMatchSelector`, v1.37.1.
   */
  readonly counts: (podClass: PodClass) => boolean;

  constructor({ own }: Cycle, selector: LabelSelector | undefined) {
    this.selects = perClass(
      ({ namespace, labels }) =>
        selector !== undefined &&
        namespace === own.namespace &&
        matchesLabelSelector(selector, labels),
    );
    const isEmpty = selector !== undefined && selectsEverything(selector);
    this.counts = perClass(
      pods => !isEmpty && !pods.terminating && this.selects(pods),
    );
  }
}
