import { useCallback, useMemo, useState } from 'react';
import { styled } from '@mui/material/styles';
import { foldNodes } from '../../preview/foldNodes';
import type { NodeAnswer } from '../../preview/PlacementAnswer';
import { useRovingFocus } from '../../ui/useRovingFocus';
import { useWords } from '../../words/useWords';
import { NodeFoldTile } from './NodeFoldTile';
import { NodeGroup } from './NodeGroup';
import { NodeTile } from './NodeTile';
import { QuietButton } from '../../ui/QuietButton';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
}));

/** All nodes by zone and name. They keep their places; only their light changes. */
export function NodeStrip(props: {
  nodes: readonly NodeAnswer[];
  resource: string | undefined;
}) {
  const { nodes, resource } = props;
  const { t } = useWords();
  const { active, setActive, onKeyDown } = useRovingFocus('data-node');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const zones = useMemo(() => foldNodes(nodes, opened), [nodes, opened]);
  const open = useCallback(
    (kind: string) => setOpened(before => new Set([...before, kind])),
    [],
  );
  const names = zones.flatMap(({ folds }) =>
    folds.map(fold => fold.nodes[0].name),
  );
  const stop = active && names.includes(active) ? active : names[0];

  return (
    <Root role="group" aria-label={t('preview.nodes')} onKeyDown={onKeyDown}>
      {zones.map(({ zone, folds }) => (
        <NodeGroup
          key={zone}
          title={zone ? t('preview.zone', { zone }) : t('preview.noZone')}
        >
          {folds.map(fold => {
            const [first] = fold.nodes;
            const reachable = first.name === stop;
            return (
              <li key={first.name}>
                {fold.nodes.length > 1 ? (
                  <NodeFoldTile
                    fold={fold}
                    resource={resource}
                    reachable={reachable}
                    onReach={setActive}
                    onOpen={open}
                  />
                ) : (
                  <NodeTile
                    node={first}
                    resource={resource}
                    reachable={reachable}
                    onReach={setActive}
                  />
                )}
              </li>
            );
          })}
        </NodeGroup>
      ))}
      {opened.size > 0 && (
        <div>
          <QuietButton onClick={() => setOpened(new Set())}>
            {t('preview.unfold')}
          </QuietButton>
        </div>
      )}
    </Root>
  );
}
