import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useWords } from '../../words/useWords';

const Grid = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
  gap: theme.spacing(2),
}));

const Tile = styled('div')(({ theme }) => ({
  padding: theme.spacing(1.5, 2),
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.palette.background.paper,
}));

/** The first load: cards with nothing in them, where the services will be. */
export function LoadingTiles(props: { count: number }) {
  const { t } = useWords();
  return (
    <Grid role="status" aria-label={t('services.loading')} aria-busy="true">
      {Array.from({ length: props.count }, (_, tile) => (
        <Tile key={tile} aria-hidden>
          <Skeleton width="55%" height={22} animation={false} />
          <Skeleton width="90%" height={20} animation={false} />
          <Skeleton width="70%" height={18} animation={false} />
          <Skeleton width="60%" height={18} animation={false} />
          <Skeleton width="65%" height={18} animation={false} />
        </Tile>
      ))}
    </Grid>
  );
}
