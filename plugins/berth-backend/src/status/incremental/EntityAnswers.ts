import {
  clustersOf,
  EntitySelection,
  hasNothing,
  instancesOf,
  joinCluster,
  JoinedCluster,
  KeptReads,
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
import { KeptAnswer } from './KeptAnswer';
import { shareCommonParts } from './shareCommonParts';
import type { Dependent, LookupIndex } from './LookupIndex';

/** A cluster that holds nothing, of which every entity asks what its annotations say. */
const nowhere = new ClusterStore({ name: '' });

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

/**
 * The answers of all clusters about one entity, each made again only when something changed that it was made from.
 *
 * Most clusters hold nothing of most entities. What their answers were made from is the same look-ups everywhere, those of
 * the entity's annotations; so it is kept once, and an answer of its own only for a cluster that holds something.
 */
export class EntityAnswers implements Dependent {
  readonly selection: EntitySelection;
  /** Of the entity's annotations, in whichever cluster. */
  readonly reads: KeptReads;
  readonly #context: AnswerContext;
  #kept: readonly KeptAnswer[] = [];
  /** Weak: a cluster that is gone is not held until somebody asks. */
  #touched: WeakSet<ClusterView> | undefined;
  #listed: number | undefined;

  constructor(selection: EntitySelection, context: AnswerContext) {
    this.selection = selection;
    this.#context = context;
    this.reads = readsOfSelection(selection, context);
    context.index.add(this);
  }

  /** Whether {@link EntityAnswers.current} would make any answer again, or a list of others. */
  get isOutdated(): boolean {
    return (
      this.#touched !== undefined ||
      this.#listed !== this.#context.clusters.listed ||
      this.#kept.some(kept => this.#hasEnded(kept))
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
    const former = new Map(this.#kept.map(kept => [kept.view, kept]));
    const found = allowed.map(view => {
      const kept = former.get(view);
      const stands =
        isListed &&
        !this.#touched?.has(view) &&
        !(kept && this.#hasEnded(kept));
      return stands ? kept : this.#look(view);
    });
    this.#keep(found.flatMap(kept => kept ?? []));
    this.#listed = clusters.listed;
    this.#touched = undefined;
    return found.map(
      (kept, at) => kept?.answer ?? this.#nothingIn(allowed[at]),
    );
  }

  touched(view: ClusterView): void {
    if (!this.#isAllowed(view)) return;
    this.#touched ??= new WeakSet();
    this.#touched.add(view);
  }

  /** Nothing is to be held of a cluster that is gone. */
  forget(view: ClusterView): void {
    this.#keep(this.#kept.filter(kept => kept.view !== view));
  }

  /** Nothing is told to these answers any more. */
  stop(): void {
    this.#keep([]);
    this.#context.index.remove(this);
  }

  /** What has the entity's labels elsewhere is not asked for. */
  #isAllowed(view: ClusterView): boolean {
    const { clusters, instances } = this.selection;
    const names = this.#context.clusters.instances.includes(view)
      ? instances
      : clusters;
    return names?.includes(view.name) ?? true;
  }

  #keep(kept: readonly KeptAnswer[]): void {
    const { index } = this.#context;
    const [former, now] = [new Set(this.#kept), new Set(kept)];
    for (const one of former) if (!now.has(one)) index.remove(one);
    for (const one of now) if (!former.has(one)) index.add(one);
    // Without room for more, which most never need.
    this.#kept = kept.slice();
  }

  #nothingIn(view: ClusterView): ClusterAnswer {
    return this.#context.empty.of(view, this.selection);
  }

  #hasEnded({ answer: { view }, stands }: KeptAnswer): boolean {
    const { clusters, clock, measurements } = this.#context;
    return (
      stands.freshness !== clusters.freshnessOf(view) ||
      (stands.until !== undefined && clock.monotonic() >= stands.until) ||
      (stands.revision !== undefined && stands.revision !== view.revision) ||
      (stands.measured !== undefined &&
        stands.measured !== measurements.revision(view.name))
    );
  }

  /** `undefined` where there is nothing. */
  #look(view: ClusterView): KeptAnswer | undefined {
    const { clusters, freeBlocks, measurements, argoPages, clock } =
      this.#context;
    const where = {
      ...{ view, selection: this.selection },
      placement: clusters.placement,
    };
    // Most clusters have nothing of most entities, and the answer of one that has nothing is made once for all.
    if (hasNothing(where)) return undefined;
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
      now: clock.wall(),
      reads,
    });
    // What was found may be in namespaces that are closed to the entity.
    if (!holds(answer)) return undefined;
    shareCommonParts(answer);
    return new KeptAnswer(this, answer, reads.kept(this.reads), {
      freshness: clusters.freshnessOf(view),
      until: waitsForTime(joined) ? clock.monotonic() + MAX_AGE_MS : undefined,
      revision,
      measured: answer.status.gpuUtilisation && measured,
    });
  }
}

function readsOfSelection(
  selection: EntitySelection,
  { clusters }: AnswerContext,
): KeptReads {
  const reads = new Reads();
  const { placement } = clusters;
  joinCluster({ view: nowhere, selection, placement, reads });
  return reads.kept();
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
