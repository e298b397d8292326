import { useState } from 'react';
import type { ClusterStatus } from '@berth/backstage-plugin-berth-common';
import type { PersonalReading } from '../../personal/usePersonalStatus';
import { worstFirst } from '../../service/worstFirst';
import { HeadRow, Rows } from '../../ui/Rows';
import { useWords } from '../../words/useWords';
import { ClusterRow } from '../ClusterRow';
import { QuietButton } from '../../ui/QuietButton';

const COLUMNS = ['where', 'rollout', 'autoscaling', 'gpus', 'argo'] as const;

/** One row per cluster, worst first; beyond `limit` the rest is one click away. */
export function ClusterRows(props: {
  clusters: readonly ClusterStatus[];
  limit: number;
  dimmed: boolean;
  personal: PersonalReading;
}) {
  const { clusters, limit, dimmed, personal } = props;
  const { t } = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const ordered = worstFirst(clusters, ({ tone }) => tone);
  const shown = unfolded ? ordered : ordered.slice(0, limit);
  return (
    <div>
      <Rows role="table" aria-label={t('column.table')}>
        <HeadRow role="row">
          {COLUMNS.map(column => (
            <span key={column} role="columnheader">
              {t(`column.${column}`)}
            </span>
          ))}
        </HeadRow>
        {shown.map(cluster => (
          <ClusterRow
            key={cluster.cluster.name}
            cluster={cluster}
            dimmed={dimmed}
            personal={personal.rowOf(cluster.cluster.name)}
          />
        ))}
      </Rows>
      {ordered.length > limit && (
        <QuietButton onClick={() => setUnfolded(!unfolded)}>
          {unfolded
            ? t('card.showLess')
            : t('card.moreClusters', { count: ordered.length - limit })}
        </QuietButton>
      )}
    </div>
  );
}
