import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';
import { clusterGpus } from '@berth/backstage-plugin-berth-workloads';
import { capabilitiesOf, clusterFreshness } from '../status/capabilities';
import type { ClusterView, ClusterViews } from '../store/ClusterView';
import type { GpuMeasurements } from '../utilisation';
import type { ClusterSummaries } from './ClusterSummaries';

/** Counts what each cluster has, once for each of its revisions. */
export class DefaultClusterSummaries implements ClusterSummaries {
  readonly #remembered = new WeakMap<
    ClusterView,
    { revision: number; summary: ClusterSummary }
  >();

  readonly #views: ClusterViews;
  readonly #measurements: GpuMeasurements;

  constructor(options: { views: ClusterViews; measurements: GpuMeasurements }) {
    this.#views = options.views;
    this.#measurements = options.measurements;
  }

  list(): ClusterSummary[] {
    return this.#views.list().map(view => {
      const summary = this.#summaryOf(view);
      return summary.gpus.length > 0
        ? {
            ...summary,
            gpuUtilisation: this.#measurements.freshness(view.name),
          }
        : summary;
    });
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
