import { isError } from '@backstage/errors';
import type {
  FleetCause,
  FleetQueue,
  FleetWait,
} from '@berth/backstage-plugin-berth-common';
import {
  parseKubernetesVersion,
  type Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import {
  acceleratorKey,
  gpusOf,
} from '@berth/backstage-plugin-berth-workloads';
import { inBackendTime } from '../clock/inBackendTime';
import type { DefaultClusterSnapshots } from '../snapshot';
import { worstFreshness } from '../status/capabilities';
import type { AssembledCluster } from './AssembledCluster';
import { causeOfWait, likeness } from './causeOfWait';
import { fleetFreshness } from './fleetCluster';
import { Holders, OTHERS, SpokenOf } from './Holders';
import { podlessFreshness, type PodlessWork } from './podless';
import { largestFirst } from './largestFirst';
import type { Slices } from '../clock/Slices';
import { unplacedMembers } from './unplacedMembers';
import { JudgedGroup, unfitUnits } from './unfitUnits';
import { earlier, WaitingGroup, waitingGroups } from './waitingGroups';

/** Different questions to the core about one cluster; of what is beyond them is said that it was not asked. */
const MAX_QUESTIONS = 100;

/** What waits in some clusters, for a reader to whom `holders` may be shown. */
export async function fleetQueue(
  clusters: readonly AssembledCluster[],
  options: {
    holders: Holders;
    snapshots: Pick<DefaultClusterSnapshots, 'of'>;
    slices: Slices;
  },
): Promise<FleetQueue> {
  const { snapshots, slices } = options;
  const holders = new SpokenOf(options.holders);
  const waits: FleetWait[] = [];
  const unfit: FleetQueue['unfit'] = [];
  for (const cluster of clusters) {
    const groups = waitingGroups(cluster.view, cluster.waiting, holders);
    const snapshot =
      groups.length > 0 ? snapshotOf(cluster, snapshots) : undefined;
    const causes = new Map<string, FleetCause>();
    const others = new Map<string, FleetWait>();
    const judged: JudgedGroup[] = [];
    const profile = profileOf(cluster);
    const together = await unplacedMembers(cluster.view, groups, slices);
    const questionOf = ({ key, rows }: WaitingGroup) => {
      const members = together.get(key);
      return members
        ? JSON.stringify([members, rows.map(likeness)])
        : likeness(rows[0]);
    };
    const asked = largestFirst(
      groups.map(group => ({ ...group, question: questionOf(group) })),
    );
    const causeOf = (group: (typeof asked)[number]): FleetCause => {
      if (!snapshot) return { code: 'unknown' };
      const known = causes.get(group.question);
      if (known) return known;
      if (causes.size >= MAX_QUESTIONS) {
        return { code: 'unknown', limit: MAX_QUESTIONS };
      }
      const members = together.get(group.key);
      const cause = causeOfWait(group.rows, {
        ...{ cluster, snapshot, profile, members },
      });
      causes.set(group.question, cause);
      return cause;
    };
    for (const group of asked) {
      if (slices.isOver) await slices.pause();
      const cause = causeOf(group);
      judged.push({ rows: group.rows, cause });
      const isGang = together.has(group.key);
      const wait = waitOf(cluster, { ...group, isGang }, cause);
      if (wait.holder === OTHERS) addUp(others, wait);
      else waits.push(wait);
    }
    const counted = new Set(groups.map(({ workload }) => workload.uid));
    for (const work of cluster.podless) {
      const wait = waitWithoutPods(cluster, work, { holders, counted });
      if (wait.holder === OTHERS) addUp(others, wait);
      else waits.push(wait);
    }
    waits.push(...others.values());
    if (slices.isOver) await slices.pause();
    unfit.push(
      ...(await unfitUnits(cluster, { judged, snapshot, profile, slices })),
    );
  }
  return {
    clusters: clusters.map(({ view }) => ({
      name: view.name,
      freshness: worstFreshness([
        fleetFreshness(view),
        ...podlessFreshness(view),
      ]),
    })),
    holders: holders.list,
    waits,
    unfit,
  };
}

/** `undefined` where nodes or pods are not known, so that nothing can be said of what would fit. */
function snapshotOf(
  { view }: AssembledCluster,
  snapshots: Pick<DefaultClusterSnapshots, 'of'>,
): Snapshot | undefined {
  try {
    return snapshots.of(view);
  } catch (error) {
    if (isError(error) && error.name === 'ServiceUnavailableError') {
      return undefined;
    }
    throw error;
  }
}

function profileOf({ view }: AssembledCluster) {
  const { version } = parseKubernetesVersion(view.kubernetesVersion ?? '');
  return { kubernetesVersion: version };
}

function waitOf(
  { view }: AssembledCluster,
  group: WaitingGroup & { isGang: boolean },
  cause: FleetCause,
): FleetWait {
  const { holder, isGang, rows, since } = group;
  const { kind, namespace, name } = group.workload;
  const isOthers = holder === OTHERS;
  return {
    cluster: view.name,
    holder,
    groups: 1,
    workload: isOthers ? undefined : { kind, namespace, name },
    isGang,
    pods: rows.length,
    gpus: neededBy(group),
    since: inBackendTime(since, view.clockAheadMs),
    cause: isOthers ? withoutNames(cause) : cause,
  };
}

/** Of work that has no pods; one that is not a gang is counted once with its workload's pods that wait. */
function waitWithoutPods(
  { view }: AssembledCluster,
  work: PodlessWork,
  options: { holders: SpokenOf; counted: Set<string> },
): FleetWait {
  const { root, cause, since, isGang, pods } = work;
  const { holder, workload } = options.holders.ofRoot(view, root);
  const { kind, namespace, name, uid } = workload;
  const isOthers = holder === OTHERS;
  const isMore = !isGang && options.counted.has(uid);
  options.counted.add(uid);
  const [gpus] = work.gpus;
  return {
    ...{ cluster: view.name, holder, groups: 1 },
    ...(isMore && { isMore }),
    workload: isOthers ? undefined : { kind, namespace, name },
    ...{ isGang, pods, gpus },
    since: inBackendTime(since, view.clockAheadMs),
    cause: isOthers ? withoutNames(cause) : cause,
  };
}

function neededBy({ rows }: WaitingGroup): FleetWait['gpus'] {
  const [{ pod, devices }] = rows;
  if (devices.length === 0) return undefined;
  const [needed] = gpusOf([pod], () => undefined);
  if (!needed) return undefined;
  const { vendor, resource, unit, model, requested } = needed;
  const key = acceleratorKey(needed);
  const all = gpusOf(
    rows.map(row => row.pod),
    () => undefined,
  ).find(gpus => acceleratorKey(gpus) === key);
  const total = all?.requested ?? requested;
  return { vendor, resource, unit, model, units: requested, total };
}

/** Gates, queues, quotas and reasons may be named after what is not the reader's to see. */
function withoutNames(cause: FleetCause): FleetCause {
  switch (cause.code) {
    case 'gated':
      return { code: 'gated', gates: [] };
    case 'queue':
      return { code: 'queue', system: cause.system };
    case 'quota':
      return { code: 'quota', resources: [] };
    case 'refused':
      return { code: 'refused' };
    case 'unknown':
      return { code: 'unknown', limit: cause.limit };
    default:
      return cause;
  }
}

function addUp(others: Map<string, FleetWait>, wait: FleetWait): void {
  const { gpus, cause, isGang, isMore } = wait;
  const ofOne = gpus && { ...gpus, total: undefined };
  const key = JSON.stringify([ofOne, cause, isGang, isMore]);
  const known = others.get(key);
  others.set(
    key,
    known
      ? {
          ...known,
          groups: known.groups + 1,
          pods: known.pods + wait.pods,
          gpus: gpus && {
            ...gpus,
            total: gpus.total + (known.gpus?.total ?? 0),
          },
          since: earlier(known.since, wait.since),
        }
      : wait,
  );
}
