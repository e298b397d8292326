import { Link } from '@backstage/core-components';
import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import { workloadPreviewLink } from '../../../../service/placementLink';
import { useWords } from '../../../../words/useWords';

/** From what a workload asks for to the preview of it, where it may be asked for again with other numbers. */
export function PreviewLink(props: {
  cluster: string;
  workload: WorkloadStatus;
}) {
  const { cluster, workload } = props;
  const { t } = useWords();
  const asks = workload.details?.asks;
  if (!asks || asks.units.length === 0) {
    return null;
  }
  return (
    <div>
      <Link to={workloadPreviewLink(cluster, workload)}>
        {t(`workload.asks.${asks.when}`)}
      </Link>
    </div>
  );
}
