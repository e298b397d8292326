import type {
  ClusterTarget,
  PersonalClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import type { SourceReport } from './SourceReport';

/**
 * The clusters of all sources in their order. Of clusters with the same name the first wins and the other is told of, because
 * an annotation that names a cluster must mean one.
 */
export function mergeReports(
  reports: ReadonlyArray<{ id: string; report: SourceReport }>,
): {
  clusters: ClusterTarget[];
  /** Those that are not watched, but read with the sign-in of whoever asks. */
  personal: PersonalClusterTarget[];
  troubles: Array<{ source: string; message: string }>;
} {
  const owners = new Map<string, string>();
  const clusters: ClusterTarget[] = [];
  const personal: PersonalClusterTarget[] = [];
  const troubles: Array<{ source: string; message: string }> = [];

  for (const { id, report } of reports) {
    const tell = (message: string) => troubles.push({ source: id, message });
    if (report.status === 'asked') continue;
    if (report.status === 'troubled') tell(report.message);
    else report.leftOut.forEach(tell);

    const claim = <T extends { name: string }>(
      told: readonly T[],
      into: T[],
    ) => {
      for (const cluster of told) {
        const owner = owners.get(cluster.name);
        if (owner === undefined) {
          owners.set(cluster.name, id);
          into.push(cluster);
        } else {
          tell(
            `Cluster '${cluster.name}' is left out: ${owner} has one of that name.`,
          );
        }
      }
    };
    claim(report.clusters, clusters);
    claim(report.personal, personal);
  }
  return { clusters, personal, troubles };
}
