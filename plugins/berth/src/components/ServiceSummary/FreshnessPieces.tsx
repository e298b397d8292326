import { styled } from '@mui/material/styles';
import type { FreshnessPiece } from '../../service/freshnessPieces';
import { Secondary } from '../../ui/text';
import { ToneMark } from '../../ui/ToneMark';

const Line = styled('div')(({ theme }) => ({
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

/** How fresh clusters are, in a line: `3 clusters live`, `osaka stale since 14:02`. */
export function FreshnessPieces(props: {
  pieces: readonly FreshnessPiece[];
  className?: string;
}) {
  const { pieces, className } = props;
  return (
    <Line className={className}>
      {pieces.map(piece => (
        <Piece key={piece.key}>
          <ToneMark tone={piece.tone} />
          {piece.text}
        </Piece>
      ))}
    </Line>
  );
}
