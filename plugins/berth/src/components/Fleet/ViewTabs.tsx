import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { styled } from '@mui/material/styles';
import { FLEET_VIEWS, FleetView } from '../../fleet/fleetChoice';
import { useFleetChoice } from '../../fleet/useFleetChoice';
import { useWords } from '../../words/useWords';

const Group = styled(ToggleButtonGroup)({
  maxWidth: '100%',
  overflowX: 'auto',
  justifySelf: 'start',
});

const Choice = styled(ToggleButton)(({ theme }) => ({
  flex: 'none',
  padding: theme.spacing(0.5, 1.5),
  color: theme.palette.text.primary,
  fontFamily: 'inherit',
  fontSize: theme.typography.pxToRem(14),
  letterSpacing: 'normal',
  textTransform: 'none',
}));

/** Clusters, map, holders, what waits. */
export function ViewTabs() {
  const { t } = useWords();
  const { choice, change } = useFleetChoice();
  return (
    <Group
      exclusive
      size="small"
      value={choice.view}
      aria-label={t('fleet.parts')}
      onChange={(_event, view: FleetView | null) => {
        if (view) change({ view });
      }}
    >
      {FLEET_VIEWS.map(view => (
        <Choice key={view} value={view}>
          {t(`fleet.view.${view}`)}
        </Choice>
      ))}
    </Group>
  );
}
