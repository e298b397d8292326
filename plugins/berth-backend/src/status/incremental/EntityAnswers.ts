import {
  clustersOf,
  EntitySelection,
  hasNothing,
  instancesOf,
  joinCluster,
  JoinedCluster,
  Reads,
} from '../../join';
import type { ArgoPages } from '../../argocdApi';
import type { Clock } from '../../clock/Clock';
import { ClusterStore } from '../../store/ClusterStore';
import type { ClusterView, ClusterViews } from '../../store/ClusterView';
import type { GpuMeasurements } from '../../utilisation';
import { answerOf, ClusterAnswer, holds } from '../ClusterAnswer';
import type { FreeBlocks } from '../problems';
import type { EmptyAnswers } from './EmptyAnswers';
import type { FollowedClusters } from './FollowedClusters';
import type { Dependent, LookupIndex } from './LookupIndex';

/** Some statements come true by time alone, such as "not ready for ten minutes". */
const MAX_AGE_MS = 5_000;

/** What everybody's answers are made from. */
export interface AnswerContext {
  views: ClusterViews;
  clusters: FollowedClusters;
  index: LookupIndex;
  empty: EmptyAnswers;
  freeBlocks: FreeBlocks;
  measurements: GpuMeasurements;
  /** None where absent. */
  argoPages?: ArgoPages;
  clock: Clock;
}

/** The answer of a cluster that holds something of the entity, and how long it stands. */
interface Kept extends Dependent {
  answer: ClusterAnswer;
  freshness: string | undefined;
  /** `monotonic`; absent where time alone changes nothing. */
  until?: number;
  /** Of the cluster, where the answer tells what is free in it: then any change may change it. */
  revision?: number;
  /** Of the measurements, where the answer tells of GPUs. */
  measured?: number;
}

/**
 * The answers of all clusters about one entity, each made again only when something changed that it was made from.
 *
 * Most clusters hold nothing of most entities. What their answers were made from is the same look-ups everywhere, those of
 * the entity's annotations; so it is kept once, and an answer of its own only for a cluster that holds something.
 */
export class EntityAnswers {
  readonly selection: EntitySelection;
  readonly #context: AnswerContext;
  readonly #everywhere: Dependent;
  readonly #kept = new Map<ClusterView, Kept>();
  readonly #touched = new Set<ClusterView>();
  #listed: number | undefined;

  constructor(selection: EntitySelection, context: AnswerContext) {
    this.selection = selection;
    this.#context = context;
    this.#everywhere = {
      reads: readsOfSelection(selection, context),
      touched: view => this.#touched.add(view),
    };
    context.index.add(this.#everywhere);
  }

  /** Whether {@link EntityAnswers.current} would make any answer again, or a list of others. */
  get isOutdated(): boolean {
    return (
      this.#touched.size > 0 ||
      this.#listed !== this.#context.clusters.listed ||
      [...this.#kept].some(([view, kept]) => this.#hasEnded(view, kept))
    );
  }

  /**
   * Of each cluster that the entity's annotations allow, in the order of the clusters, and behind them of each such Argo CD
   * instance.
   */
  current(): ClusterAnswer[] {
    const { views, clusters } = this.#context;
    const allowed = [
      ...clustersOf(this.selection, views),
      ...instancesOf(this.selection, clusters.instances),
    ];
    const isListed = this.#listed === clusters.listed;
    if (!isListed) {
      this.#forgetAllBut(new Set(allowed));
      this.#listed = clusters.listed;
    }
    const answers = allowed.map(view => {
      const kept = this.#kept.get(view);
      const isKnown =
        isListed &&
        !this.#touched.has(view) &&
        !(kept && this.#hasEnded(view, kept));
      return isKnown ? kept?.answer ?? this.#nothingIn(view) : this.#look(view);
    });
    this.#touched.clear();
    return answers;
  }

  /** Nothing is told to these answers any more. */
  stop(): void {
    this.#forgetAllBut(new Set());
    this.#context.index.remove(this.#everywhere);
  }

  #nothingIn(view: ClusterView): ClusterAnswer {
    return this.#context.empty.of(view, this.selection);
  }

  #hasEnded(view: ClusterView, kept: Kept): boolean {
    const { clusters, clock, measurements } = this.#context;
    return (
      kept.freshness !== clusters.freshnessOf(view) ||
      (kept.until !== undefined && clock.monotonic() >= kept.until) ||
      (kept.revision !== undefined && kept.revision !== view.revision) ||
      (kept.measured !== undefined &&
        kept.measured !== measurements.revision(view.name))
    );
  }

  #look(view: ClusterView): ClusterAnswer {
    const { clusters, freeBlocks, measurements, argoPages, clock, index } =
      this.#context;
    this.#forget(view);
    const where = {
      ...{ view, selection: this.selection },
      placement: clusters.placement,
    };
    // Most clusters have nothing of most entities, and the answer of one that has nothing is made once for all.
    if (hasNothing(where)) return this.#nothingIn(view);
    const reads = new Reads();
    let revision: number | undefined;
    const measured = measurements.revision(view.name);
    const joined = joinCluster({ ...where, reads });
    const answer = answerOf(joined, {
      selection: this.selection,
      freeBlocks: {
        largest: options => {
          revision = view.revision;
          return freeBlocks.largest(options);
        },
      },
      measurements,
      argoPages,
      now: clock.wall() + view.clockAheadMs,
      reads,
    });
    // What was found may be in namespaces that are closed to the entity.
    if (!holds(answer)) return this.#nothingIn(view);
    const kept = {
      answer,
      view,
      reads,
      freshness: clusters.freshnessOf(view),
      until: waitsForTime(joined) ? clock.monotonic() + MAX_AGE_MS : undefined,
      revision,
      measured: answer.status.gpuUtilisation && measured,
      touched: () => this.#touched.add(view),
      gone: () => {
        this.#touched.delete(view);
        this.#forget(view);
      },
    };
    this.#kept.set(view, kept);
    index.add(kept);
    return answer;
  }

  #forget(view: ClusterView): void {
    const kept = this.#kept.get(view);
    if (!kept) return;
    this.#kept.delete(view);
    this.#context.index.remove(kept);
  }

  #forgetAllBut(views: ReadonlySet<ClusterView>): void {
    for (const view of [...this.#kept.keys()]) {
      if (!views.has(view)) this.#forget(view);
    }
  }
}

/** A cluster that holds nothing is asked for exactly what the annotations say. */
function readsOfSelection(
  selection: EntitySelection,
  { clusters }: AnswerContext,
): Reads {
  const reads = new Reads();
  joinCluster({
    view: new ClusterStore({ name: '' }),
    selection,
    placement: clusters.placement,
    reads,
  });
  return reads;
}

function waitsForTime({ workloads }: JoinedCluster): boolean {
  return workloads.some(({ pods }) =>
    pods.some(
      ({ status }) =>
        !status?.conditions?.some(
          condition =>
            condition.type === 'Ready' && condition.status === 'True',
        ),
    ),
  );
}
