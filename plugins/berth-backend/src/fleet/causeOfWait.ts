import type { FleetCause } from '@berth/backstage-plugin-berth-common';
import {
  DeadlineError,
  InputError,
  preview,
  type PodInput,
  type Preview,
  type Profile,
  type Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { previewUnits } from '@berth/backstage-plugin-berth-scheduler/podGroups';
import {
  gpusOf,
  podShapeOf,
  type GpuAllocation,
  type Pod,
} from '@berth/backstage-plugin-berth-workloads';
import type { AssembledCluster } from './AssembledCluster';
import type { PodRow } from './PodRow';

/** One question to the core may take so long at most. */
const DEADLINE_MS = 1_000;

const INSUFFICIENT = 'Insufficient ';

/** What the core is asked with. */
export interface WaitContext {
  cluster: AssembledCluster;
  snapshot: Snapshot;
  profile: Profile;
}

/** Why pods wait that are alike, or that go together. */
export function causeOfWait(
  rows: readonly PodRow[],
  options: WaitContext & {
    /** Of a gang: how many of them have to be placed at once. */
    members: number | undefined;
  },
): FleetCause {
  const gates = rows.flatMap(({ pod }) => pod.spec.schedulingGates ?? []);
  if (gates.length > 0) {
    return {
      code: 'gated',
      gates: [...new Set(gates.map(({ name }) => name))],
    };
  }
  try {
    return options.members
      ? causeOfGang(rows, options.members, options)
      : causeOfPod(rows[0], options);
  } catch (error) {
    if (error instanceof InputError) {
      return { code: 'unknown', reason: 'A field of the pod cannot be read.' };
    }
    if (error instanceof DeadlineError) {
      return { code: 'unknown', reason: error.message };
    }
    throw error;
  }
}

function causeOfPod(row: PodRow, context: WaitContext): FleetCause {
  const { snapshot, profile } = context;
  const answer = preview(
    snapshot,
    { pod: shapeOf(row.pod), replicas: 1 },
    profile,
    { deadlineMs: DEADLINE_MS },
  );
  switch (answer.verdict) {
    case 'fits':
      return { code: 'fits' };
    case 'unknown':
      return { code: 'unknown', reason: answer.unknownReasons[0] };
    default:
      return causeOf(row, answer, context);
  }
}

/** A gang none of whose pods fits waits for what each of them waits for. */
function causeOfGang(
  rows: readonly PodRow[],
  members: number,
  context: WaitContext,
): FleetCause {
  const { snapshot, profile } = context;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = likeness(row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sets = alikeOnce(rows).map((row, at) => ({
    name: `${at}`,
    pod: shapeOf(row.pod),
    count: counts.get(likeness(row))!,
  }));
  const { units, unknownReasons } = previewUnits(
    snapshot,
    [{ times: 1, sets, gang: { minimum: members } }],
    profile,
    { deadlineMs: DEADLINE_MS },
  );
  const unit = units[0]?.previews[0];
  // As many as are needed, whichever they are.
  if (unit && unit.verdict !== 'none') return { code: 'fits' };
  for (const row of alikeOnce(rows)) {
    const alone = causeOfPod(row, context);
    if (alone.code !== 'fits') return alone;
  }
  if (!unit) return { code: 'unknown', reason: unknownReasons[0] };
  const fits = unit.sets.reduce((sum, set) => sum + set.placements.length, 0);
  return { code: 'gang', fits, of: members };
}

function causeOf(
  { pod, devices }: PodRow,
  { next, largestFree }: Preview,
  { cluster }: WaitContext,
): FleetCause {
  const reasons = (next?.histogram ?? []).map(({ reason }) => reason);
  for (const [resource, units] of devices) {
    const wanted = wantedOf(pod, resource);
    const there = cluster.gpus.filter(
      gpus =>
        gpus.resource === resource &&
        (wanted?.model === undefined || gpus.model === wanted.model),
    );
    if (there.length === 0) return { code: 'noSuchGpu' };
    const [block] = largestFree
      .filter(free => free.resource === resource)
      .sort((a, b) => b.amount - a.amount);
    const isLacked = reasons.includes(`${INSUFFICIENT}${resource}`);
    if (isLacked && (block?.amount ?? 0) < units) {
      const free = there.reduce((sum, gpus) => sum + gpus.free, 0);
      return {
        code: free >= units ? 'gpusScattered' : 'gpusTaken',
        free,
        largestFree: block && { units: block.amount, node: block.node },
      };
    }
  }
  const [first] = reasons.filter(
    reason => !devices.some(([name]) => reason === `${INSUFFICIENT}${name}`),
  );
  const reason = first ?? next?.preFilter?.reason ?? next?.message;
  if (reason?.startsWith(INSUFFICIENT)) {
    return { code: 'resource', resource: reason.slice(INSUFFICIENT.length) };
  }
  return reason === undefined ? { code: 'unknown' } : { code: 'rule', reason };
}

/** What a pod wants of a resource, as far as its selectors tell. */
function wantedOf(pod: Pod, resource: string): GpuAllocation | undefined {
  return gpusOf([pod], () => undefined).find(
    gpus => gpus.resource === resource,
  );
}

/** What the scheduler sees of a pod. What its group asks for is asked for in the question. */
export function shapeOf({ metadata, spec }: Pod): PodInput {
  const { schedulingGroup: _, workloadRef: __, ...alone } = spec;
  const { labels, annotations, namespace } = metadata;
  return podShapeOf(
    { metadata: { labels, annotations }, spec: alone },
    namespace,
  );
}

/** Pods of an equal likeness are one question to the core. */
export function likeness(row: PodRow): string {
  return JSON.stringify(shapeOf(row.pod));
}

function alikeOnce(rows: readonly PodRow[]): PodRow[] {
  return [...new Map(rows.map(row => [likeness(row), row])).values()];
}
