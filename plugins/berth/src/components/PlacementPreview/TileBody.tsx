import { styled } from '@mui/material/styles';
import type { NodeAnswer, NodeLight } from '../../preview/PlacementAnswer';
import { Pips } from '../../ui/Pips';
import { Ellipsis, Unseen } from '../../ui/text';
import { nodeCorner } from '../../words/nodeCorner';
import { useWords } from '../../words/useWords';

const Head = styled('span')(({ theme }) => ({
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

/** What is drawn of a node: its title, one word in the corner, and its accelerators: held, landing here, free. */
export function TileBody(props: {
  title: string;
  /** All of it in words, which is what the tile is called. */
  says: string;
  node: NodeAnswer;
  resource: string | undefined;
}) {
  const { title, says, node, resource } = props;
  const { light, units } = node;
  const { t } = useWords();
  return (
    <>
      <Unseen>{says}</Unseen>
      <Head aria-hidden>
        <Ellipsis>{title}</Ellipsis>
        <Corner light={light}>{nodeCorner(node, resource, t)}</Corner>
      </Head>
      {units && (
        <Pips
          taken={units.held}
          lit={Math.min(units.placed, units.total - units.held)}
          free={Math.max(0, units.total - units.held - units.placed)}
        />
      )}
    </>
  );
}
