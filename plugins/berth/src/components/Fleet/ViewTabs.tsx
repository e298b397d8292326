import { useEffect, useRef } from 'react';
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
  whiteSpace: 'nowrap',
  padding: theme.spacing(0.5, 1.5),
  color: theme.palette.text.primary,
  fontFamily: 'inherit',
  fontSize: theme.typography.pxToRem(14),
  letterSpacing: 'normal',
  textTransform: 'none',
}));

/** Clusters, map, holders, what waits; where there is no room for all they scroll, and the chosen one is in sight. */
export function ViewTabs() {
  const { t } = useWords();
  const { choice, change } = useFleetChoice();
  const group = useRef<HTMLDivElement>(null);
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (group.current && chosen.current) {
      const seen = group.current.getBoundingClientRect();
      const { left, right } = chosen.current.getBoundingClientRect();
      // Only sideways: `scrollIntoView` would move the page too.
      group.current.scrollLeft +=
        Math.max(0, right - seen.right) - Math.max(0, seen.left - left);
    }
  }, [choice.view]);
  return (
    <Group
      ref={group}
      exclusive
      size="small"
      value={choice.view}
      aria-label={t('fleet.parts')}
      onChange={(_event, view: FleetView | null) => {
        if (view) change({ view });
      }}
    >
      {FLEET_VIEWS.map(view => (
        <Choice
          key={view}
          ref={view === choice.view ? chosen : undefined}
          value={view}
        >
          {t(`fleet.view.${view}`)}
        </Choice>
      ))}
    </Group>
  );
}
