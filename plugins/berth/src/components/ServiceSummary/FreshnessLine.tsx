import { styled } from '@mui/material/styles';
import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import { freshnessPieces } from '../../service/freshnessPieces';
import { Secondary } from '../../ui/text';
import { ToneMark } from '../../ui/ToneMark';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';

const Line = styled('div')(({ theme }) => ({
  justifyContent: 'flex-end',
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.25, 1.5),
}));

const Piece = styled(Secondary)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  '& svg': { transform: 'scale(0.85)' },
}));

/** How fresh what is shown is: `3 clusters live`, `osaka stale since 14:02`. */
export function FreshnessLine(props: { status: ServiceStatus }) {
  const { status } = props;
  const words = useWords();
  const now = useNow(30_000);
  return (
    <Line>
      {freshnessPieces(
        status.clusters,
        words,
        now,
        status.personalClusters,
      ).map(piece => (
        <Piece key={piece.key}>
          <ToneMark tone={piece.tone} />
          {piece.text}
        </Piece>
      ))}
    </Line>
  );
}
