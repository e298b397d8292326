import {
  preview,
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
  // When all fit there is no replica left over to explain the other nodes, so the first one does.
  const closed =
    answer.next?.status ??
    (answer.verdict === 'unknown'
      ? {}
      : schedule(snapshot, pod, profile).status);
  return placementAnswer({
    preview: answer,
    nodes: snapshot.nodes,
    closed,
    resource: Number(inputs.gpus) > 0 ? accelerator?.resource : undefined,
    unitsEach: Number(inputs.gpus),
  });
}
