import { forwardRef, memo } from 'react';
import Tooltip from '@mui/material/Tooltip';
import { styled } from '@mui/material/styles';
import type { NodeAnswer, NodeLight } from '../../preview/PlacementAnswer';
import { Pips } from '../../ui/Pips';
import { Ellipsis } from '../../ui/text';
import { accentColor } from '../../ui/toneColor';
import { nodeCorner } from '../../words/nodeCorner';
import { nodeText } from '../../words/nodeText';
import { useWords } from '../../words/useWords';

export const TileFrame = styled('button', {
  shouldForwardProp: prop => prop !== 'light',
})<{ light: NodeLight }>(({ theme, light }) => ({
  display: 'grid',
  alignContent: 'start',
  gap: theme.spacing(0.75),
  width: '100%',
  height: '100%',
  minHeight: 48,
  margin: 0,
  padding: theme.spacing(0.75, 1),
  border: `1px solid ${
    light === 'chosen' ? accentColor(theme) : theme.palette.divider
  }`,
  // A second line inside, so that what is lit is told by form too, and nothing moves.
  boxShadow:
    light === 'chosen' ? `inset 0 0 0 1px ${accentColor(theme)}` : 'none',
  borderRadius: theme.shape.borderRadius,
  background: 'transparent',
  color:
    light === 'closed'
      ? theme.palette.text.secondary
      : theme.palette.text.primary,
  font: 'inherit',
  fontSize: theme.typography.pxToRem(12),
  lineHeight: 1.4,
  textAlign: 'start',
  fontVariantNumeric: 'tabular-nums',
  cursor: 'default',
  transition: 'border-color 150ms, color 150ms',
  '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  '&:focus-visible': {
    outline: `2px solid ${accentColor(theme)}`,
    outlineOffset: 2,
  },
}));

export const TileHead = styled('span')(({ theme }) => ({
  display: 'flex',
  justifyContent: 'space-between',
  gap: theme.spacing(1),
}));

const Corner = styled('span', {
  shouldForwardProp: prop => prop !== 'light',
})<{ light: NodeLight }>(({ light }) => ({
  flex: 'none',
  fontWeight: light === 'chosen' ? 600 : 400,
}));

interface NodeTileProps {
  node: NodeAnswer;
  resource: string | undefined;
  reachable: boolean;
  onReach: (name: string) => void;
}

const Tile = forwardRef<HTMLButtonElement, NodeTileProps>(function Tile(
  { node, resource, reachable, onReach, ...tooltip },
  ref,
) {
  const { t } = useWords();
  const { name, light, units } = node;
  return (
    <TileFrame
      {...tooltip}
      ref={ref}
      type="button"
      light={light}
      data-node={name}
      tabIndex={reachable ? 0 : -1}
      aria-label={nodeText(node, resource, t).join('. ')}
      onFocusCapture={() => onReach(name)}
    >
      <TileHead>
        <Ellipsis>{name}</Ellipsis>
        <Corner light={light}>{nodeCorner(node, resource, t)}</Corner>
      </TileHead>
      {units && (
        <Pips
          taken={units.held}
          lit={Math.min(units.placed, units.total - units.held)}
          free={Math.max(0, units.total - units.held - units.placed)}
        />
      )}
    </TileFrame>
  );
});

/** One node: what lands on it, what is taken of it, and on hover and focus every reason against it. */
export const NodeTile = memo(
  function NodeTile(props: NodeTileProps) {
    const { t } = useWords();
    return (
      <Tooltip
        describeChild
        title={
          <>
            {nodeText(props.node, props.resource, t).map(line => (
              <div key={line}>{line}</div>
            ))}
          </>
        }
      >
        <Tile {...props} />
      </Tooltip>
    );
  },
  (before, after) =>
    before.node.kind === after.node.kind &&
    before.node.name === after.node.name &&
    before.resource === after.resource &&
    before.reachable === after.reachable &&
    before.onReach === after.onReach,
);
