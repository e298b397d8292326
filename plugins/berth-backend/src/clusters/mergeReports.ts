import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import type { SourceReport } from './SourceReport';

/**
 * The clusters of all sources in their order. Of clusters with the same name the first wins and the other is told of, because
 * an annotation that names a cluster must mean one.
 */
export function mergeReports(
  reports: ReadonlyArray<{ id: string; report: SourceReport }>,
): {
  clusters: ClusterTarget[];
  troubles: Array<{ source: string; message: string }>;
} {
  const owners = new Map<string, string>();
  const clusters: ClusterTarget[] = [];
  const troubles: Array<{ source: string; message: string }> = [];

  for (const { id, report } of reports) {
    const tell = (message: string) => troubles.push({ source: id, message });
    if (report.status === 'asked') continue;
    if (report.status === 'troubled') tell(report.message);
    else report.leftOut.forEach(tell);

    for (const cluster of report.clusters) {
      const owner = owners.get(cluster.name);
      if (owner === undefined) {
        owners.set(cluster.name, id);
        clusters.push(cluster);
      } else {
        tell(
          `Cluster '${cluster.name}' is left out: ${owner} has one of that name.`,
        );
      }
    }
  }
  return { clusters, troubles };
}
