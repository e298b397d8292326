import {
  NodeStatus,
  preview,
  Preview,
  Profile,
  schedule,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import type { PodShape } from '@berth/backstage-plugin-berth-workloads';
import type { AcceleratorChoice } from './accelerators';
import { PlacementAnswer, placementAnswer } from './PlacementAnswer';
import type { PlacementInputs } from './PlacementInputs';
import { previewPod } from './previewPod';

/**
 * Why nodes do not take one more replica beside those that are placed. The core says it of the one that is left over;
 * where none is, or where none was kept because all would not fit together, the first one tells.
 */
function closedNodes(
  { verdict, placed, headroom, next }: Preview,
  ofTheFirst: () => Record<string, NodeStatus>,
): Record<string, NodeStatus> {
  if (verdict === 'unknown') {
    return {};
  }
  const isLeftOver = placed > 0 || headroom.total === 0;
  return next && isLeftOver ? next.status : ofTheFirst();
}

/**
 * Answers checked inputs on a snapshot, in the browser and at once.
 *
 * @param inputs - Without problems by `checkInputs`.
 */
export function answerInputs(options: {
  snapshot: Snapshot;
  profile: Profile;
  shape: PodShape;
  inputs: PlacementInputs;
  accelerator: AcceleratorChoice | undefined;
}): PlacementAnswer {
  const { snapshot, profile, shape, inputs, accelerator } = options;
  const pod = previewPod(shape, inputs, accelerator);
  const answer = preview(
    snapshot,
    {
      pod,
      replicas: Number(inputs.replicas),
      allOrNothing: inputs.together,
    },
    profile,
  );
  return placementAnswer({
    preview: answer,
    nodes: snapshot.nodes,
    closed: closedNodes(answer, () => schedule(snapshot, pod, profile).status),
    resource: Number(inputs.gpus) > 0 ? accelerator?.resource : undefined,
    unitsEach: Number(inputs.gpus),
  });
}
