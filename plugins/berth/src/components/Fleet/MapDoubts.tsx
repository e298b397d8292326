import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import type { MapColour } from '../../fleet/fleetChoice';
import { Secondary } from '../../ui/text';
import { hindranceText } from '../../words/freshness';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';

/** Of each cluster that is not seen as it is now: since when, and why; and where nobody measures what is asked for. */
export function MapDoubts(props: {
  maps: readonly FleetMap[];
  colour: MapColour;
}) {
  const { maps, colour } = props;
  const words = useWords();
  const { t } = words;
  const now = useNow(30_000);
  const lines = maps.flatMap(({ cluster, freshness, utilisation }) => {
    const hindrance = hindranceText(freshness, words, now);
    const unmeasured =
      colour === 'utilisation' && hindranceText(utilisation, words, now);
    return [
      hindrance && { cluster, says: hindrance },
      unmeasured && {
        cluster,
        says: t('fleet.map.utilisationUnknown', { reason: unmeasured }),
      },
    ].flatMap(line => line || []);
  });
  if (lines.length === 0) return null;
  return (
    <Secondary as="div" role="status">
      {lines.map(({ cluster, says }) => (
        <div key={`${cluster} ${says}`}>
          {maps.length > 1
            ? t('sentence.join', { lead: cluster, detail: says })
            : says}
        </div>
      ))}
    </Secondary>
  );
}
