import Skeleton from '@mui/material/Skeleton';
import { useWords } from '../../words/useWords';
import { PreviewLayout } from './PreviewLayout';

const FIELDS = ['replicas', 'gpus', 'model', 'cpu', 'cluster'] as const;

/** The preview before its snapshot is here: the same columns, with nothing in them. */
export function PreviewLoading(props: { cluster: string }) {
  const { t } = useWords();
  return (
    <div
      role="status"
      aria-busy="true"
      aria-label={t('preview.loading', { cluster: props.cluster })}
    >
      <PreviewLayout
        inputs={FIELDS.map(field => (
          <Skeleton
            key={field}
            variant="rounded"
            height={40}
            animation={false}
            sx={{ mb: 2 }}
          />
        ))}
        answer={
          <>
            <Skeleton width="55%" height={40} animation={false} />
            <Skeleton
              variant="rounded"
              height={140}
              animation={false}
              sx={{ mt: 2 }}
            />
          </>
        }
      />
    </div>
  );
}
