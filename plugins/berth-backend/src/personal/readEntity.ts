import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type {
  ClusterConnection,
  PersonalClusterTarget,
  PersonalSignIn,
} from '@berth/backstage-plugin-berth-node';
import { gpusOf } from '@berth/backstage-plugin-berth-workloads';
import type { Clock } from '../clock/Clock';
import { untilAborted } from '../clock/untilAborted';
import type { KindSelection } from '../clusters';
import {
  ApplicationPlacement,
  EntitySelection,
  joinCluster,
  JoinedCluster,
  Reads,
} from '../join';
import { watchedKinds } from '../projection';
import { definitionOf, kindId } from '../projection/optional';
import type { ClusterStore } from '../store/ClusterStore';
import type { WatchedKind, WatchedKinds } from '../store/ClusterView';
import { ClusterLists } from './ClusterLists';
import { discoverKinds } from './discoverKinds';
import { freshnessOfFailure } from './freshnessOfFailure';
import { KindRead } from './KindRead';

const MAX_NAMESPACES = 20;
/** Of which the GPUs are told. */
const MAX_NODES = 50;

/** What a row of a card is made of, beside the optional kinds. */
const KINDS = [
  'deployments',
  'statefulsets',
  'replicasets',
  'pods',
  'horizontalpodautoscalers',
  'poddisruptionbudgets',
  'services',
] as const satisfies readonly WatchedKind[];

/**
 * How many wait in a queue is counted over all of a cluster. Without the queue no place in it is told; with a part of those
 * who wait it would be a wrong one.
 */
const OF_WHOLE_CLUSTERS = new Set(['localqueues.kueue.x-k8s.io']);

export interface EntityReadOptions {
  target: PersonalClusterTarget;
  signIn: PersonalSignIn;
  selection: EntitySelection;
  kinds: KindSelection;
  /** Empty, and filled here. */
  store: ClusterStore;
  placement: ApplicationPlacement;
  /** Takes what was looked up. */
  reads: Reads;
  clock: Clock;
  /** RFC 3339. */
  at: string;
  signal: AbortSignal;
}

/**
 * Reads with one reader's sign-in what belongs to an entity in one cluster, into a store of its own, and joins it as what is
 * watched is joined.
 *
 * Owners, autoscalers and disruption budgets need not carry the entity's labels, but are in the namespaces of what does: so
 * those namespaces are read, which the entity's annotation names or a list of the labelled objects leads to. Whatever cannot
 * be read is told in the freshness of its kind; this rejects for a fault of Berth's own alone.
 */
export async function readEntity(
  options: EntityReadOptions,
): Promise<JoinedCluster> {
  const { target, signIn, store, signal } = options;
  for (const plural of Object.keys(watchedKinds) as WatchedKind[]) {
    store.setFreshness(plural, { status: 'notAsked' });
  }
  let connection: ClusterConnection | undefined;
  try {
    connection = await untilAborted(target.connect(signIn), signal);
    return await readThrough(connection, options);
  } catch (error) {
    // What fails after this is told kind by kind.
    if (connection) throw error;
    failAll(store, freshnessOfFailure(error));
    return joinCluster({ ...options, view: store });
  } finally {
    await connection?.close();
  }
}

async function readThrough(
  connection: ClusterConnection,
  options: EntityReadOptions,
): Promise<JoinedCluster> {
  const { store, signal, at } = options;
  const join = () => joinCluster({ ...options, view: store });
  const discovered = await discoverKinds({ ...options, connection });
  if ('failed' in discovered && !isOnlyForbidden(discovered.failed)) {
    // A sign-in that is not accepted is not tried again on each kind.
    failAll(store, discovered.failed);
    return join();
  }
  const lists = new ClusterLists({ connection, signal });
  const asking = {
    lists,
    served: 'served' in discovered ? discovered.served : undefined,
    at,
  };
  await readNamespaces(kindReads(options, asking), options);
  const joined = join();
  const nodes = nodesWithGpus(joined);
  if (nodes.length > 0) {
    const read = new KindRead({
      ...asking,
      kind: watchedKinds.nodes,
      slot: store.slot('nodes'),
    });
    if (nodes.length > MAX_NODES) read.fail({ status: 'tooLarge' });
    await read.readNamed(nodes);
  }
  return joined;
}

/** Discovery may be closed to those to whom the rest is open. */
function isOnlyForbidden(failed: Freshness): boolean {
  return failed.status === 'forbidden' && failed.trouble === undefined;
}

function failAll(store: ClusterStore, freshness: Freshness): void {
  for (const plural of KINDS) store.setFreshness(plural, freshness);
}

type NamespacedRead = Pick<KindRead, 'namespacesOf' | 'readIn' | 'fail'>;

function kindReads(
  { store, kinds: { optional, disabled } }: EntityReadOptions,
  asking: Pick<
    ConstructorParameters<typeof KindRead>[0],
    'lists' | 'served' | 'at'
  >,
): NamespacedRead[] {
  const isAsked = (kind: { plural: string; group: string }) =>
    !disabled.has(kindId(kind)) && !OF_WHOLE_CLUSTERS.has(kindId(kind));
  const core = <K extends WatchedKind>(plural: K) =>
    new KindRead<WatchedKinds[K]>({
      ...asking,
      kind: watchedKinds[plural],
      slot: store.slot(plural),
    });
  return [
    ...KINDS.filter(plural => isAsked(watchedKinds[plural])).map(core),
    ...optional.filter(isAsked).map(
      kind =>
        new KindRead({
          ...asking,
          kind: definitionOf(kind),
          slot: store.optionalSlot(kind),
        }),
    ),
  ];
}

async function readNamespaces(
  reads: readonly NamespacedRead[],
  { selection: { namespaces, labels, access } }: EntityReadOptions,
): Promise<void> {
  const found =
    namespaces ?? (labels ? await labelled(reads, labels.selector) : []);
  const open = found.filter(name => access?.isOpen(name) ?? true);
  if (open.length > MAX_NAMESPACES) {
    for (const read of reads) read.fail({ status: 'tooLarge' });
  }
  await Promise.all(reads.map(read => read.readIn(open)));
}

async function labelled(
  reads: readonly NamespacedRead[],
  selector: string,
): Promise<string[]> {
  const found = await Promise.all(
    reads.map(read => read.namespacesOf(selector)),
  );
  return [...new Set(found.flat())].sort();
}

/** Those of pods that hold a GPU: of others nothing is told that a node knows. */
function nodesWithGpus({ workloads }: JoinedCluster): string[] {
  const names = workloads
    .flatMap(({ pods }) => pods)
    .filter(pod => gpusOf([pod], () => undefined).length > 0)
    .flatMap(({ spec }) => spec?.nodeName ?? []);
  return [...new Set(names)];
}
