import { styled } from '@mui/material/styles';
import type { FleetCluster } from '@berth/backstage-plugin-berth-common';
import { MAX_CLUSTERS } from '../../fleet/fleetChoice';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { accentColor } from '../../ui/toneColor';
import { useWords } from '../../words/useWords';

const Group = styled(ChoiceGroup)(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.5, 2),
  maxHeight: 160,
  overflowY: 'auto',
}));

const Choice = styled('label')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  minHeight: 24,
  fontSize: theme.typography.pxToRem(14),
  overflowWrap: 'anywhere',
  '& input': { flex: 'none', margin: 0, accentColor: accentColor(theme) },
}));

/** Which clusters the map shows: at least one, and no more than a page can hold. */
export function ClusterChoice(props: {
  clusters: readonly FleetCluster[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { clusters, chosen, onChange } = props;
  const { t } = useWords();
  // What the address names may be gone.
  const gone = chosen.filter(name => clusters.every(c => c.name !== name));
  const options = [
    ...gone.map(name => ({ name, title: undefined })),
    ...clusters,
  ];
  return (
    <Group>
      <legend>{t('fleet.map.clusters')}</legend>
      {options.map(({ name, title }) => {
        const isChosen = chosen.includes(name);
        return (
          <Choice key={name}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={
                isChosen ? chosen.length === 1 : chosen.length >= MAX_CLUSTERS
              }
              onChange={() =>
                onChange(
                  options
                    .map(option => option.name)
                    .filter(other =>
                      other === name ? !isChosen : chosen.includes(other),
                    ),
                )
              }
            />
            {title ?? name}
          </Choice>
        );
      })}
    </Group>
  );
}
