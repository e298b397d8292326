import Tooltip from '@mui/material/Tooltip';
import type { NodeFold } from '../../preview/foldNodes';
import { nodeText } from '../../words/nodeText';
import { useWords } from '../../words/useWords';
import { TileBody } from './TileBody';
import { TileFrame } from './TileFrame';

/** Many nodes that look the same, as one tile with their number; a click shows each. */
export function NodeFoldTile(props: {
  fold: NodeFold;
  resource: string | undefined;
  reachable: boolean;
  onReach: (name: string) => void;
  onOpen: (kind: string) => void;
}) {
  const { fold, resource, reachable, onReach, onOpen } = props;
  const words = useWords();
  const { t } = words;
  const [first] = fold.nodes;
  const n = fold.nodes.length;
  // They look the same, so what holds for the first holds for all.
  const lines = nodeText(first, resource, words);
  return (
    <Tooltip
      describeChild
      title={
        <>
          {lines.map(line => (
            <div key={line}>{line}</div>
          ))}
        </>
      }
    >
      <TileFrame
        type="button"
        light={first.light}
        data-node={first.name}
        tabIndex={reachable ? 0 : -1}
        style={{ cursor: 'pointer' }}
        aria-expanded={false}
        onFocus={() => onReach(first.name)}
        onClick={() => onOpen(fold.kind)}
      >
        <TileBody
          title={t('preview.fold', { n })}
          says={[
            t('preview.foldLabel', { n, name: first.name }),
            ...lines,
          ].join('. ')}
          node={first}
          resource={resource}
        />
      </TileFrame>
    </Tooltip>
  );
}
