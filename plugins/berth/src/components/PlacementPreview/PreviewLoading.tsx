import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useWords } from '../../words/useWords';
import { PreviewLayout } from './PreviewLayout';

const FIELDS = ['replicas', 'gpus', 'model', 'cpu', 'cluster'] as const;
/** Below the fields, in px: the taints, the switches, the way back. */
const CHOICES = [56, 38, 38, 26] as const;
/** Below the headline, in px: nodes of two zones, reasons, the scheduler's own message. */
const PARTS = [112, 112, 96, 64] as const;

const Lines = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1.5),
}));

/** The preview before its snapshot is here: the same columns, as high as they will be, with nothing in them. */
export function PreviewLoading(props: { cluster: string }) {
  const { t } = useWords();
  return (
    <div
      role="status"
      aria-busy="true"
      aria-label={t('preview.loading', { cluster: props.cluster })}
    >
      <PreviewLayout
        inputs={
          <Lines>
            {FIELDS.map(field => (
              <div key={field}>
                <Skeleton width="40%" height={22} animation={false} />
                <Skeleton variant="rounded" height={40} animation={false} />
              </div>
            ))}
            {CHOICES.map((height, at) => (
              <Skeleton
                key={`${at} ${height}`}
                width="70%"
                height={height}
                animation={false}
              />
            ))}
          </Lines>
        }
        answer={
          <Lines>
            <Skeleton width="55%" height={42} animation={false} />
            {PARTS.map((height, at) => (
              <Skeleton
                key={`${at} ${height}`}
                variant="rounded"
                height={height}
                animation={false}
              />
            ))}
          </Lines>
        }
      />
    </div>
  );
}
