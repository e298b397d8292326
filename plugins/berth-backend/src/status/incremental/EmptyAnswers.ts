import { EntitySelection, Reads } from '../../join';
import type { ClusterView } from '../../store/ClusterView';
import { noGpuMeasurements } from '../../utilisation';
import { answerOf, ClusterAnswer } from '../ClusterAnswer';
import type { FollowedClusters } from './FollowedClusters';

type Asks = 'applications' | 'noApplications';

/** What clusters that hold nothing of an entity say; the same to every entity that asks for the same parts of them. */
export class EmptyAnswers {
  readonly #clusters: FollowedClusters;
  readonly #known = new WeakMap<
    ClusterView,
    { freshness: string | undefined; answers: Map<Asks, ClusterAnswer> }
  >();

  constructor(clusters: FollowedClusters) {
    this.#clusters = clusters;
  }

  of(view: ClusterView, selection: EntitySelection): ClusterAnswer {
    const freshness = this.#clusters.freshnessOf(view);
    let known = this.#known.get(view);
    if (known?.freshness !== freshness || !known) {
      known = { freshness, answers: new Map() };
      this.#known.set(view, known);
    }
    const asks = selection.applications ? 'applications' : 'noApplications';
    const answer = known.answers.get(asks) ?? nothingIn(view, selection);
    known.answers.set(asks, answer);
    return answer;
  }
}

function nothingIn(
  view: ClusterView,
  selection: EntitySelection,
): ClusterAnswer {
  return answerOf(
    {
      view,
      workloads: [],
      omitted: 0,
      applications: [],
      hubs: new Map(),
      ofApis: new Set(),
    },
    {
      selection,
      // Nothing waits for anything where nothing is.
      freeBlocks: { largest: () => undefined },
      measurements: noGpuMeasurements,
      now: 0,
      reads: new Reads(),
    },
  );
}
