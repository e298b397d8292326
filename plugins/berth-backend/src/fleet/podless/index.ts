import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { relatedIn } from '../../join';
import type { ClusterView } from '../../store/ClusterView';
import type { PodRow } from '../PodRow';
import type { Slices } from '../../clock/Slices';
import { notAdmitted } from './notAdmitted';
import { notEnqueued } from './notEnqueued';
import type { PodlessRule, PodlessWork } from './PodlessWork';
import { refusedPods } from './refusedPods';
import { WaitingPods } from './WaitingPods';

export type { PodlessWork } from './PodlessWork';

/** What may keep pods from being made. */
const RULES: readonly PodlessRule[] = [notAdmitted, notEnqueued, refusedPods];

/** What waits in a cluster and is not told of by waiting pods. */
export async function podlessWork(options: {
  view: ClusterView;
  waiting: readonly PodRow[];
  slices: Slices;
}): Promise<PodlessWork[]> {
  const { view, waiting, slices } = options;
  const waitingPods = new WaitingPods(view);
  for await (const batch of slices.over(waiting)) {
    batch.forEach(row => waitingPods.add(row));
  }
  const related = relatedIn({ view, queues: view });
  const all: PodlessWork[] = [];
  for (const rule of RULES) {
    for (const work of rule.find({ view, related, waitingPods })) {
      all.push(work);
      if (slices.isOver) await slices.pause();
    }
  }
  return all;
}

/** How fresh the kinds are that the rules read. One that is not there, or that nobody asks for, keeps nothing back. */
export function podlessFreshness(view: ClusterView): Freshness[] {
  const optional = view.optional
    .kinds()
    .filter(one =>
      RULES.some(
        ({ reads }) => one.group === reads?.group && one.kind === reads.kind,
      ),
    )
    .map(({ freshness }) => freshness);
  return [view.store('replicasets').freshness, ...optional].filter(
    ({ status }) => status !== 'notInstalled' && status !== 'notAsked',
  );
}
