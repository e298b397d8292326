import { forwardRef, memo } from 'react';
import Tooltip from '@mui/material/Tooltip';
import type { NodeAnswer } from '../../preview/PlacementAnswer';
import { nodeText } from '../../words/nodeText';
import { useWords } from '../../words/useWords';
import { TileBody } from './TileBody';
import { TileFrame } from './TileFrame';

interface NodeTileProps {
  node: NodeAnswer;
  resource: string | undefined;
  reachable: boolean;
  onReach: (name: string) => void;
}

const Tile = forwardRef<HTMLButtonElement, NodeTileProps>(function TileButton(
  { node, resource, reachable, onReach, ...tooltip },
  ref,
) {
  const words = useWords();
  const { name, light } = node;
  return (
    <TileFrame
      {...tooltip}
      ref={ref}
      type="button"
      light={light}
      data-node={name}
      tabIndex={reachable ? 0 : -1}
      onFocusCapture={() => onReach(name)}
    >
      <TileBody
        title={name}
        says={nodeText(node, resource, words).join('. ')}
        node={node}
        resource={resource}
      />
    </TileFrame>
  );
});

function ExplainedTile(props: NodeTileProps) {
  const words = useWords();
  return (
    <Tooltip
      describeChild
      title={
        <>
          {nodeText(props.node, props.resource, words).map(line => (
            <div key={line}>{line}</div>
          ))}
        </>
      }
    >
      <Tile {...props} />
    </Tooltip>
  );
}

/** Nodes of one kind look the same, so a key stroke redraws only the tiles whose light changes. */
function looksTheSame(before: NodeTileProps, after: NodeTileProps): boolean {
  return (
    before.node.kind === after.node.kind &&
    before.node.name === after.node.name &&
    before.resource === after.resource &&
    before.reachable === after.reachable &&
    before.onReach === after.onReach
  );
}

/** One node: what lands on it, what is taken of it, and on hover and focus every reason against it. */
export const NodeTile = memo(ExplainedTile, looksTheSame);
