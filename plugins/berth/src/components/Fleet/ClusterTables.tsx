import { Link } from '@backstage/core-components';
import { styled } from '@mui/material/styles';
import type {
  Fleet,
  FleetCluster,
  FleetGpus,
  FleetQueue,
} from '@berth/backstage-plugin-berth-common';
import { isCounted } from '../../fleet/knowledge';
import { useFleetQueue } from '../../fleet/useFleet';
import { useFleetChoice } from '../../fleet/useFleetChoice';
import { Secondary } from '../../ui/text';
import { ToneMark } from '../../ui/ToneMark';
import { bytesText } from '../../words/bytes';
import { hindranceText } from '../../words/freshness';
import { gpuUnitText } from '../../words/gpuUnits';
import { useNow } from '../../words/useNow';
import { useWords, Words } from '../../words/useWords';
import { Nothing } from './Nothing';
import { WideTable } from './WideTable';

const Name = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
}));

/** Clusters side by side, and their GPUs by model. */
export function ClusterTables(props: { fleet: Fleet }) {
  const { clusters } = props.fleet;
  const { t } = useWords();
  return (
    <>
      <WideTable caption={t('fleet.table.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('fleet.table.cluster')}</th>
            <th scope="col">{t('fleet.table.nodes')}</th>
            <th scope="col">{t('fleet.table.cpu')}</th>
            <th scope="col">{t('fleet.table.memory')}</th>
            <th scope="col">{t('fleet.table.pods')}</th>
          </tr>
        </thead>
        <tbody>
          {clusters.map(cluster => (
            <ClusterLine key={cluster.name} cluster={cluster} />
          ))}
        </tbody>
      </WideTable>
      <GpuTable clusters={clusters} />
    </>
  );
}

function ClusterLine(props: { cluster: FleetCluster }) {
  const { cluster } = props;
  const words = useWords();
  const { t } = words;
  const { nodes, cpu, memory, pods, unread } = cluster;
  // Of two kinds of objects one may be known: nodes are told where there are any, and what is asked of them is not.
  const isKnown = isCounted(cluster);
  const notes = [
    nodes.cordoned > 0 && t('fleet.table.cordoned', { n: nodes.cordoned }),
    nodes.notReady > 0 && t('fleet.table.notReady', { n: nodes.notReady }),
  ].filter(Boolean);
  return (
    <tr className={isCurrent(cluster) ? undefined : 'dimmed'}>
      <th scope="row">
        <ClusterName cluster={cluster} />
      </th>
      <td>
        {numberText(isKnown ? nodes.total : nodes.total || undefined, words)}
        {notes.length > 0 && (
          <>
            <br />
            <Secondary>{notes.join(' · ')}</Secondary>
          </>
        )}
      </td>
      <td>
        {isKnown
          ? t('fleet.table.cores', {
              requested: numberText(cpu.requested / 1_000, words),
              allocatable: numberText(cpu.allocatable / 1_000, words),
            })
          : t('fleet.big.unknown')}
      </td>
      <td>
        {isKnown
          ? t('fleet.table.bytes', {
              requested: bytesText(memory.requested, words),
              allocatable: bytesText(memory.allocatable, words),
            })
          : t('fleet.big.unknown')}
      </td>
      <td>
        {isKnown
          ? t('fleet.table.podsOf', {
              bound: pods.bound,
              allocatable: pods.allocatable,
            })
          : t('fleet.big.unknown')}
        {pods.waiting > 0 && (
          <>
            <br />
            <Secondary>
              {t('fleet.table.waiting', { n: pods.waiting })}
            </Secondary>
          </>
        )}
        {unread !== undefined && (
          <>
            <br />
            <Secondary>{t('fleet.table.unread', { n: unread })}</Secondary>
          </>
        )}
      </td>
    </tr>
  );
}

function ClusterName(props: { cluster: FleetCluster }) {
  const { cluster } = props;
  const words = useWords();
  const now = useNow(30_000);
  const hindrance = hindranceText(cluster.freshness, words, now);
  const tone = hindrance ? 'unknown' : 'good';
  return (
    <>
      <Name>
        <ToneMark tone={tone} label={words.t(`tone.${tone}`)} />
        {cluster.title ?? cluster.name}
      </Name>
      <Secondary>
        {hindrance ??
          [words.t('fleet.table.live'), cluster.kubernetesVersion]
            .filter(Boolean)
            .join(' · ')}
      </Secondary>
    </>
  );
}

function GpuTable(props: { clusters: FleetCluster[] }) {
  const words = useWords();
  const { t } = words;
  const { linkTo } = useFleetChoice();
  const { state } = useFleetQueue();
  const unfit =
    state.phase === 'live' || state.phase === 'offline'
      ? state.value.unfit
      : [];
  const rows = props.clusters.flatMap(cluster =>
    cluster.gpus.map(gpus => ({ cluster, gpus })),
  );
  if (rows.length === 0) {
    return <Nothing of="noGpus" clusters={props.clusters} />;
  }
  const unfitOf = ({ cluster, gpus }: (typeof rows)[number]) =>
    unfit.find(
      entry =>
        entry.cluster === cluster.name &&
        entry.resource === gpus.resource &&
        entry.model === gpus.model &&
        JSON.stringify(entry.unit) === JSON.stringify(gpus.unit),
    );
  return (
    <WideTable caption={t('fleet.table.gpusCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('fleet.table.cluster')}</th>
          <th scope="col">{t('fleet.table.gpu')}</th>
          <th scope="col" className="number">
            {t('fleet.table.total')}
          </th>
          <th scope="col" className="number">
            {t('fleet.table.allocated')}
          </th>
          <th scope="col" className="number">
            {t('fleet.table.free')}
          </th>
          <th scope="col" className="number">
            {t('fleet.table.unusable')}
          </th>
          <th scope="col">{t('fleet.table.block')}</th>
          <th scope="col" className="number">
            {t('fleet.table.unfit')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const { cluster, gpus } = row;
          const isKnown = isCounted(cluster);
          const ifKnown = (n: number) =>
            numberText(isKnown ? n : undefined, words);
          return (
            <tr
              key={`${cluster.name} ${gpus.resource} ${gpus.model}`}
              className={isCurrent(cluster) ? undefined : 'dimmed'}
            >
              <th scope="row">
                <Link to={linkTo({ view: 'map', clusters: [cluster.name] })}>
                  {cluster.title ?? cluster.name}
                </Link>
              </th>
              <td>{gpuUnitText(gpus, words, 1)}</td>
              <td className="number">{numberText(gpus.total, words)}</td>
              <td className="number">{ifKnown(gpus.allocated)}</td>
              <td className="number">{ifKnown(gpus.free)}</td>
              <td className="number">{ifKnown(gpus.unusable)}</td>
              <td>{blockText(row, words)}</td>
              <td className="number">{unfitText(unfitOf(row), words)}</td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

/** Where not all that waits was looked at, no more than so many are of no use. */
function unfitText(
  unfit: FleetQueue['unfit'][number] | undefined,
  words: Words,
): string {
  const { units, limit } = unfit ?? {};
  return units === undefined || limit === undefined
    ? numberText(units, words)
    : words.t('fleet.table.unfitAtMost', { n: units, limit });
}

function blockText(
  row: { cluster: FleetCluster; gpus: FleetGpus },
  { t }: Words,
): string {
  if (!isCounted(row.cluster)) return t('fleet.big.unknown');
  const { largestFree } = row.gpus;
  return largestFree
    ? t('fleet.table.blockOn', {
        units: largestFree.units,
        node: largestFree.node,
      })
    : t('fleet.table.none');
}

function isCurrent({ freshness }: FleetCluster): boolean {
  return freshness.status === 'live';
}

function numberText(n: number | undefined, { t, locale }: Words): string {
  return n === undefined
    ? t('fleet.big.unknown')
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(n);
}
