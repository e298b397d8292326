import Skeleton from '@mui/material/Skeleton';
import { Cell, Row, RowArea, Rows } from '../../ui/Rows';
import { useWords } from '../../words/useWords';

const AREAS: readonly RowArea[] = ['where', 'rollout', 'scale', 'gpus', 'argo'];
const ROWS = ['first', 'second'] as const;

/** The first load: the real layout with nothing in it, so that nothing jumps when the answer comes. */
export function LoadingRows() {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t('card.loading')} aria-busy="true">
      <Skeleton width="62%" height={26} animation={false} />
      <Rows aria-hidden>
        {ROWS.map(row => (
          <Row key={row}>
            {AREAS.map(area => (
              <Cell key={area} area={area}>
                <Skeleton width="70%" height={20} animation={false} />
                <Skeleton width="45%" height={16} animation={false} />
              </Cell>
            ))}
          </Row>
        ))}
      </Rows>
    </div>
  );
}
