import { Decision } from '@berth/backstage-plugin-berth-scheduler';
import { ControlPlane } from '../controlPlane';
import { KubernetesObject } from '../KubernetesObject';
import { PodWatch, WatchedPod } from './PodWatch';

/** What kube-scheduler did with a pod. */
export type Outcome =
  | { outcome: 'scheduled'; node: string }
  | { outcome: 'gated' }
  | { outcome: 'unschedulable'; message: string }
  /** It made others go, and then went there itself. */
  | {
      outcome: 'preempted';
      message: string;
      nominated: string;
      node: string;
      gone: string[];
    };

/**
 * What kube-scheduler does with a pod that is created now. A pod that is not scheduled is gone afterwards, so that it is
 * not tried again while the next one is.
 *
 * @throws when kube-scheduler says nothing before the deadline, or that it failed itself.
 */
export async function scheduleForReal(
  context: { controlPlane: ControlPlane; watch: PodWatch },
  pod: KubernetesObject,
): Promise<Outcome> {
  const { controlPlane, watch } = context;
  const { name } = pod.metadata;
  const before = watch.position;
  await controlPlane.apply([pod]);
  const seen = await watch.until(
    name,
    each => each.spec.nodeName !== undefined || rejection(each) !== undefined,
  );
  if (seen.spec.nodeName) {
    return { outcome: 'scheduled', node: seen.spec.nodeName };
  }
  const { reason, message = '' } = rejection(seen) ?? {};
  const nominated = seen.status.nominatedNodeName;
  if (nominated) {
    const { spec } = await watch.until(
      name,
      each => each.spec.nodeName !== undefined,
    );
    return {
      outcome: 'preempted',
      message,
      nominated,
      node: spec.nodeName ?? '',
      gone: watch.goneSince(before).sort(),
    };
  }
  await controlPlane.delete([pod]);
  await watch.untilGone(name);
  switch (reason) {
    case 'SchedulingGated':
      return { outcome: 'gated' };
    case 'Unschedulable':
      return { outcome: 'unschedulable', message };
    default:
      throw new Error(`${name}: ${reason}: ${message}`);
  }
}

function rejection({ status }: WatchedPod) {
  return status.conditions?.find(
    condition =>
      condition.type === 'PodScheduled' && condition.status === 'False',
  );
}

/** Whether kube-scheduler did one of the things that we say it may do. */
export function agrees(ours: Decision, theirs: Outcome): boolean {
  switch (theirs.outcome) {
    case 'scheduled':
      return ours.outcome === 'scheduled' && ours.best.includes(theirs.node);
    case 'gated':
      return ours.outcome === 'gated';
    case 'unschedulable':
      return (
        ours.outcome === 'unschedulable' &&
        ours.preemption === 'modelled' &&
        ours.candidates === undefined &&
        ours.message === theirs.message
      );
    case 'preempted': {
      const candidate = ours.candidates?.find(
        ({ node }) => node === theirs.nominated,
      );
      return (
        theirs.node === theirs.nominated &&
        candidate?.message === theirs.message &&
        candidate.victims?.join() === theirs.gone.join()
      );
    }
    default: {
      const unheard: never = theirs;
      throw new Error(`Unknown outcome ${JSON.stringify(unheard)}`);
    }
  }
}
