import {
  InputError,
  preview,
  type Profile,
  type Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { previewUnits } from '@berth/backstage-plugin-berth-scheduler/podGroups';
import {
  planUnits,
  type WorkloadPlan,
} from '@berth/backstage-plugin-berth-workloads/manifests';
import { podOf, type ReplicaInput } from './podOf';
import { unitsVerdict } from './unitsVerdict';
import { unknownFor, verdictOf, type Verdict } from './verdictOf';

interface Replicas extends ReplicaInput {
  /** Default: 1. */
  replicas?: number;
  allOrNothing?: boolean;
}

/** What is to be placed: the pods of a plan without problems, or replicas that somebody wrote down. */
export type Asked = { plan: WorkloadPlan } | Replicas;

/** The verdict on what is asked: what cannot be read is not known to fit. */
export function previewVerdict(
  snapshot: Snapshot,
  asked: Asked,
  options: { profile: Profile; signal: AbortSignal },
): Verdict {
  const { profile, signal } = options;
  try {
    return 'plan' in asked
      ? unitsVerdict(
          previewUnits(snapshot, planUnits(asked.plan), profile, { signal }),
        )
      : verdictOf(
          preview(snapshot, requestOf(asked), profile, {
            signal,
          }),
        );
  } catch (error) {
    if (error instanceof InputError) {
      return unknownFor([`${error.field}: ${error.reason}`]);
    }
    throw error;
  }
}

function requestOf(asked: Replicas) {
  const { replicas = 1, allOrNothing } = asked;
  return { pod: podOf(asked), replicas, allOrNothing };
}
