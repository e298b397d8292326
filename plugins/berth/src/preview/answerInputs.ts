import {
  InputError,
  NodeStatus,
  preview,
  PreviewRequest,
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

/** A pod that cannot be read, as a template may be that no API server has checked, is not known to fit. */
function previewOrWhyNot(
  snapshot: Snapshot,
  request: PreviewRequest,
  profile: Profile,
): Preview {
  try {
    return preview(snapshot, request, profile);
  } catch (error) {
    if (!(error instanceof InputError)) {
      throw error;
    }
    return {
      verdict: 'unknown',
      replicas: request.replicas,
      placed: 0,
      perNode: new Int32Array(snapshot.size),
      placements: [],
      caveats: [],
      unknownReasons: [`${error.field}: ${error.reason}`],
      headroom: { total: 0, more: 0 },
      largestFree: [],
    };
  }
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
  return answerReplicas({
    snapshot,
    profile,
    request: {
      pod: previewPod(shape, inputs, accelerator),
      replicas: Number(inputs.replicas),
      allOrNothing: inputs.together,
    },
    accelerators: {
      resource: Number(inputs.gpus) > 0 ? accelerator?.resource : undefined,
      each: Number(inputs.gpus),
    },
  });
}

/** Where replicas of one pod land, node by node; `accelerators` are what is drawn of each node. */
export function answerReplicas(options: {
  snapshot: Snapshot;
  profile: Profile;
  request: PreviewRequest;
  accelerators: { resource: string | undefined; each: number };
}): PlacementAnswer {
  const { snapshot, profile, request, accelerators } = options;
  const answer = previewOrWhyNot(snapshot, request, profile);
  return placementAnswer({
    preview: answer,
    nodes: snapshot.nodes,
    closed: closedNodes(
      answer,
      () => schedule(snapshot, request.pod, profile).status,
    ),
    resource: accelerators.resource,
    unitsEach: accelerators.each,
  });
}
