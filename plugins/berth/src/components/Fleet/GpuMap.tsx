import { useMemo } from 'react';
import { styled } from '@mui/material/styles';
import type {
  Fleet,
  FleetCluster,
  FleetMap,
} from '@berth/backstage-plugin-berth-common';
import { MAP_COLOURS, MapColour } from '../../fleet/fleetChoice';
import { joinMaps } from '../../fleet/joinMaps';
import { FreshCluster, knowledgeOf } from '../../fleet/knowledge';
import { useFleetMaps } from '../../fleet/useFleet';
import { useFleetChoice } from '../../fleet/useFleetChoice';
import { Notice } from '../../ui/Notice';
import { SelectField } from '../../ui/SelectField';
import { useWords } from '../../words/useWords';
import { ClusterChoice } from './ClusterChoice';
import { ClusterDoubts } from './ClusterDoubts';
import { FleetArea } from './FleetArea';
import { MapPicture } from './MapPicture';
import { MapTable } from './MapTable';
import { Nothing } from './Nothing';

const Bar = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 240px))',
  gap: theme.spacing(1, 2),
}));

/** Every GPU of one cluster or of several, and who holds it. */
export function GpuMap(props: { fleet: Fleet }) {
  const { choice, change } = useFleetChoice();
  const withGpus = props.fleet.clusters.filter(({ gpus }) => gpus.length > 0);
  const most = largest(withGpus);
  const chosen = choice.clusters ?? (most ? [most.name] : []);
  if (chosen.length === 0) {
    return <Nothing of="noGpus" clusters={props.fleet.clusters} />;
  }
  return (
    <>
      <ClusterChoice
        clusters={withGpus}
        chosen={chosen}
        onChange={clusters => change({ clusters, groupBy: undefined })}
      />
      <ChosenMap clusters={chosen} />
    </>
  );
}

function ChosenMap(props: { clusters: readonly string[] }) {
  const { t } = useWords();
  const { choice } = useFleetChoice();
  const cluster = props.clusters.join(', ');
  return (
    <FleetArea
      live={useFleetMaps(props.clusters, choice.groupBy)}
      unknown={
        <Notice
          tone="unknown"
          title={t('fleet.unknownCluster.title', { cluster })}
          detail={t('fleet.unknownCluster.detail')}
        />
      }
    >
      {maps =>
        maps.every(({ nodes }) => nodes.name.length === 0) ? (
          <NoGpusHere maps={maps} />
        ) : (
          <MapWithControls maps={maps} />
        )
      }
    </FleetArea>
  );
}

function NoGpusHere(props: { maps: FleetMap[] }) {
  const { t } = useWords();
  const clusters = freshClusters(props.maps);
  const cluster = clusters.map(({ name }) => name).join(', ');
  return (
    <Notice
      tone="unknown"
      title={
        knowledgeOf(clusters) === 'whole'
          ? t('fleet.noGpusHere.title', { cluster })
          : t('fleet.noGpusHere.doubtfulTitle', { cluster })
      }
      detail={t('fleet.noGpusHere.detail')}
    >
      <ClusterDoubts clusters={clusters} />
    </Notice>
  );
}

function freshClusters(maps: readonly FleetMap[]): FreshCluster[] {
  return maps.map(({ cluster, freshness }) => ({ name: cluster, freshness }));
}

function MapWithControls(props: { maps: FleetMap[] }) {
  const { maps } = props;
  const words = useWords();
  const { t } = words;
  const { choice, change } = useFleetChoice();
  const noGroup = t('fleet.map.noGroup');
  const { map, dimmed } = useMemo(
    () => joinMaps(maps, { noGroup }),
    [maps, noGroup],
  );
  const labels = useMemo(
    () => [...new Set([map.groupBy, ...map.labels])],
    [map],
  );
  return (
    <>
      <ClusterDoubts
        clusters={freshClusters(maps)}
        utilisation={
          choice.colour === 'utilisation'
            ? maps.map(({ cluster, utilisation }) => ({
                name: cluster,
                freshness: utilisation,
              }))
            : []
        }
      />
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
      <MapPicture map={map} dimmed={dimmed} colour={choice.colour} />
      <MapTable map={map} />
    </>
  );
}

function largest(clusters: readonly FleetCluster[]): FleetCluster | undefined {
  const sizeOf = ({ gpus }: FleetCluster) =>
    gpus.reduce((sum, { total }) => sum + total, 0);
  return [...clusters].sort((a, b) => sizeOf(b) - sizeOf(a))[0];
}
