import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';
import { clusterGpus } from '@berth/backstage-plugin-berth-workloads';
import { capabilitiesOf, clusterFreshness } from '../status/capabilities';
import type { ClusterView, ClusterViews } from '../store/ClusterView';
import type { GpuMeasurements } from '../utilisation';
import type { ClusterSummaries } from './ClusterSummaries';

/** Counts what each cluster has; what takes a look at each of its pods, once for each of their revisions. */
export class DefaultClusterSummaries implements ClusterSummaries {
  readonly #remembered = new WeakMap<
    ClusterView,
    { revisions: string; gpus: ClusterSummary['gpus'] }
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
    const capabilities = capabilitiesOf(view);
    return {
      name: view.name,
      title: view.title,
      freshness: clusterFreshness(capabilities),
      capabilities,
      kubernetesVersion: view.kubernetesVersion,
      nodes: view.store('nodes').size,
      gpus: this.#gpusOf(view),
    };
  }

  #gpusOf(view: ClusterView): ClusterSummary['gpus'] {
    const nodes = view.store('nodes');
    const pods = view.store('pods');
    const revisions = `${nodes.revision} ${pods.revision}`;
    const remembered = this.#remembered.get(view);
    if (remembered?.revisions === revisions) return remembered.gpus;
    const gpus = clusterGpus(nodes.all(), pods.all());
    this.#remembered.set(view, { revisions, gpus });
    return gpus;
  }
}
