import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';
import { clusterGpus } from '@berth/backstage-plugin-berth-workloads';
import { capabilitiesOf, clusterFreshness } from '../status/capabilities';
import type { ClusterView, ClusterViews } from '../store/ClusterView';
import type { ClusterSummaries } from './ClusterSummaries';

/** Counts what each cluster has, once for each of its revisions. */
export class DefaultClusterSummaries implements ClusterSummaries {
  readonly #remembered = new WeakMap<
    ClusterView,
    { revision: number; summary: ClusterSummary }
  >();

  constructor(private readonly views: ClusterViews) {}

  list(): ClusterSummary[] {
    return this.views.list().map(view => this.#summaryOf(view));
  }

  #summaryOf(view: ClusterView): ClusterSummary {
    const { revision } = view;
    const remembered = this.#remembered.get(view);
    if (remembered?.revision === revision) {
      return remembered.summary;
    }
    const summary = summarise(view);
    this.#remembered.set(view, { revision, summary });
    return summary;
  }
}

function summarise(view: ClusterView): ClusterSummary {
  const capabilities = capabilitiesOf(view);
  const nodes = view.store('nodes');
  return {
    name: view.name,
    title: view.title,
    freshness: clusterFreshness(capabilities),
    capabilities,
    kubernetesVersion: view.kubernetesVersion,
    nodes: nodes.size,
    gpus: clusterGpus(nodes.all(), view.store('pods').all()),
  };
}
