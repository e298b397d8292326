import { FLEET_VIEWS } from '../../fleet/fleetChoice';
import { useFleetChoice } from '../../fleet/useFleetChoice';
import { ScrollingChoices } from '../../ui/ScrollingChoices';
import { useWords } from '../../words/useWords';

/** Clusters, map, holders, what waits. */
export function ViewTabs() {
  const { t } = useWords();
  const { choice, change } = useFleetChoice();
  return (
    <ScrollingChoices
      label={t('fleet.parts')}
      value={choice.view}
      options={FLEET_VIEWS.map(value => ({
        value,
        text: t(`fleet.view.${value}`),
      }))}
      onChange={view => change({ view })}
    />
  );
}
