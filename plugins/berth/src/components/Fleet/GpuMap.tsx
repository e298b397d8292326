import { useMemo } from 'react';
import { styled } from '@mui/material/styles';
import type {
  Fleet,
  FleetCluster,
  FleetMap,
} from '@berth/backstage-plugin-berth-common';
import { MAP_COLOURS, MapColour } from '../../fleet/fleetChoice';
import { useFleetMap } from '../../fleet/useFleet';
import { useFleetChoice } from '../../fleet/useFleetChoice';
import { Notice } from '../../ui/Notice';
import { SelectField } from '../../ui/SelectField';
import { Secondary } from '../../ui/text';
import { hindranceText } from '../../words/freshness';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';
import { FleetArea } from './FleetArea';
import { MapPicture } from './MapPicture';
import { MapTable } from './MapTable';

const Bar = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 240px))',
  gap: theme.spacing(1, 2),
}));

/** Every GPU of one cluster, and who holds it. */
export function GpuMap(props: { fleet: Fleet }) {
  const { clusters } = props.fleet;
  const { t } = useWords();
  const { choice, change } = useFleetChoice();
  const withGpus = clusters.filter(({ gpus }) => gpus.length > 0);
  const cluster = choice.cluster ?? largest(withGpus)?.name;
  const known = new Set([
    ...(cluster === undefined ? [] : [cluster]),
    ...clusters.map(({ name }) => name),
  ]);
  if (cluster === undefined) {
    return (
      <Notice
        tone="unknown"
        title={t('fleet.noGpus.title')}
        detail={t('fleet.noGpus.detail')}
      />
    );
  }
  return (
    <>
      <Bar>
        <SelectField
          label={t('fleet.map.cluster')}
          value={cluster}
          onChange={name => change({ cluster: name, groupBy: undefined })}
          options={[...known].map(value => ({ value, text: value }))}
        />
      </Bar>
      <ClusterMap cluster={cluster} />
    </>
  );
}

function ClusterMap(props: { cluster: string }) {
  const { cluster } = props;
  const { t } = useWords();
  const { choice } = useFleetChoice();
  return (
    <FleetArea
      live={useFleetMap(cluster, choice.groupBy)}
      unknown={
        <Notice
          tone="unknown"
          title={t('fleet.unknownCluster.title', { cluster })}
          detail={t('fleet.unknownCluster.detail')}
        />
      }
    >
      {map =>
        map.nodes.name.length === 0 ? (
          <Notice
            tone="unknown"
            title={t('fleet.noGpusHere.title', { cluster })}
            detail={t('fleet.noGpusHere.detail')}
          />
        ) : (
          <MapWithControls map={map} />
        )
      }
    </FleetArea>
  );
}

function MapWithControls(props: { map: FleetMap }) {
  const { map } = props;
  const words = useWords();
  const { t } = words;
  const now = useNow(30_000);
  const { choice, change } = useFleetChoice();
  const labels = useMemo(
    () => [...new Set([map.groupBy, ...map.labels])],
    [map],
  );
  const hindrance = hindranceText(map.freshness, words, now);
  const unmeasured =
    choice.colour === 'utilisation' &&
    hindranceText(map.utilisation, words, now);
  return (
    <>
      {hindrance && <Secondary role="status">{hindrance}</Secondary>}
      <Bar>
        <SelectField
          label={t('fleet.map.groupBy')}
          value={map.groupBy}
          onChange={groupBy => change({ groupBy })}
          options={labels.map(value => ({ value, text: value }))}
        />
        <SelectField
          label={t('fleet.map.colour')}
          value={choice.colour}
          onChange={colour => change({ colour: colour as MapColour })}
          options={MAP_COLOURS.map(value => ({
            value,
            text: t(`fleet.map.colours.${value}`),
          }))}
        />
      </Bar>
      {unmeasured && (
        <Secondary role="status">
          {t('fleet.map.utilisationUnknown', { reason: unmeasured })}
        </Secondary>
      )}
      <MapPicture map={map} colour={choice.colour} />
      <MapTable map={map} />
    </>
  );
}

function largest(clusters: readonly FleetCluster[]): FleetCluster | undefined {
  const sizeOf = ({ gpus }: FleetCluster) =>
    gpus.reduce((sum, { total }) => sum + total, 0);
  return [...clusters].sort((a, b) => sizeOf(b) - sizeOf(a))[0];
}
