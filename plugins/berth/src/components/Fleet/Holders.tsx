import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';
import type { FleetHoldings } from '@berth/backstage-plugin-berth-common';
import {
  HOLDER_KINDS,
  HolderKind,
  HolderSort,
  usualOrder,
} from '../../fleet/fleetChoice';
import {
  groupHoldings,
  HolderRow,
  sortHolders,
} from '../../fleet/groupHoldings';
import type { FreshCluster } from '../../fleet/knowledge';
import { COUNTED } from '../../fleet/unitCounts';
import { useFleetHoldings } from '../../fleet/useFleet';
import { useFleetChoice } from '../../fleet/useFleetChoice';
import { SelectField } from '../../ui/SelectField';
import { gpuUnitText } from '../../words/gpuUnits';
import { percentText } from '../../words/percent';
import { shortRef } from '../../words/shortRef';
import { ageText } from '../../words/time';
import { useNow } from '../../words/useNow';
import { useWords, Words } from '../../words/useWords';
import { ClusterDoubts } from './ClusterDoubts';
import { DownloadCsv } from './DownloadCsv';
import { FleetArea } from './FleetArea';
import { Nothing } from './Nothing';
import { Pager } from './Pager';
import { WideTable } from './WideTable';

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  gap: theme.spacing(1, 2),
}));

const SortButton = styled('button')({
  padding: 0,
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  cursor: 'pointer',
  textDecoration: 'underline dotted',
  '[aria-sort] > &': { fontWeight: 600, textDecoration: 'none' },
});

/** Who holds what, added up by owner, system, namespace or Component. */
export function Holders() {
  return (
    <FleetArea live={useFleetHoldings()}>
      {holdings => <HolderTable holdings={holdings} />}
    </FleetArea>
  );
}

function HolderTable(props: { holdings: FleetHoldings }) {
  const { holdings } = props;
  const words = useWords();
  const { t } = words;
  const { choice, change } = useFleetChoice();
  if (holdings.rows.length === 0) {
    return <Nothing of="holders.empty" clusters={holdings.clusters} />;
  }
  const rows = sortHolders(
    groupHoldings(holdings, choice.by),
    choice.sort,
    choice.order,
  );
  return (
    <>
      <ClusterDoubts
        clusters={holdings.clusters}
        utilisation={measurable(holdings)}
      />
      <Bar>
        <SelectField
          label={t('fleet.holders.by')}
          value={choice.by}
          onChange={by => change({ by: by as HolderKind })}
          options={HOLDER_KINDS.map(value => ({
            value,
            text: t(`fleet.holders.kind.${value}`),
          }))}
        />
        <DownloadCsv
          text={t('fleet.holders.csv')}
          fileName="gpu-holders.csv"
          rows={() => csvRows(rows, choice.by, words)}
        />
      </Bar>
      <Pager
        rows={rows}
        nameOf={row => nameOf(row, choice.by, words)}
        label={t('fleet.holders.pages')}
      >
        {shown => (
          <WideTable caption={t('fleet.holders.caption')}>
            <thead>
              <tr>
                <SortHead
                  sort="name"
                  text={t(`fleet.holders.kind.${choice.by}`)}
                />
                <SortHead sort="gpus" />
                <SortHead sort="share" isNumber />
                <SortHead sort="waiting" />
                <SortHead sort="age" />
                <SortHead sort="idle" />
              </tr>
            </thead>
            <tbody>
              {shown.map(row => (
                <HolderLine
                  key={row.isOthers ? ' others' : row.key ?? ' none'}
                  row={row}
                />
              ))}
            </tbody>
          </WideTable>
        )}
      </Pager>
    </>
  );
}

/** Clusters in which somebody holds something, by what is known of what it does. */
function measurable({ clusters, rows }: FleetHoldings): FreshCluster[] {
  const held = new Set(
    rows.flatMap(({ cluster, allocated }) => (allocated > 0 ? [cluster] : [])),
  );
  return clusters.flatMap(({ name, utilisation }) =>
    held.has(name) ? [{ name, freshness: utilisation }] : [],
  );
}

/** The heading of a column that sorts by it, and then the other way round. */
function SortHead(props: {
  sort: HolderSort;
  text?: string;
  isNumber?: boolean;
}) {
  const { sort, text, isNumber } = props;
  const { t } = useWords();
  const { choice, change } = useFleetChoice();
  const usual = usualOrder(sort);
  const unusual = usual === 'ascending' ? 'descending' : 'ascending';
  const order = choice.sort === sort ? choice.order ?? usual : undefined;
  return (
    <th
      scope="col"
      className={isNumber ? 'number' : undefined}
      aria-sort={order}
    >
      <SortButton
        type="button"
        onClick={() =>
          change({ sort, order: order === usual ? unusual : undefined })
        }
      >
        {text ?? t(`fleet.holders.sort.${sort}`)}
        {order && (
          <span aria-hidden>{order === 'ascending' ? ' ↑' : ' ↓'}</span>
        )}
      </SortButton>
    </th>
  );
}

function HolderLine(props: { row: HolderRow }) {
  const { row } = props;
  const words = useWords();
  const now = useNow(30_000);
  const { t, locale } = words;
  const { choice } = useFleetChoice();
  const isEntity = !row.isOthers && choice.by !== 'namespace' && row.key;
  return (
    <tr className={row.isOthers ? 'dimmed' : undefined}>
      <th scope="row">
        {isEntity ? (
          <EntityRefLink entityRef={row.key!} hideIcon>
            {nameOf(row, choice.by, words)}
          </EntityRefLink>
        ) : (
          nameOf(row, choice.by, words)
        )}
      </th>
      <td>{gpusText(row, 'allocated', words)}</td>
      <td className="number">{percentText(row.share, locale, 1)}</td>
      <td>{gpusText(row, 'waiting', words)}</td>
      <td>{ageText(row.since, now, locale) ?? t('fleet.table.none')}</td>
      <td>{idleText(row, words)}</td>
    </tr>
  );
}

/** `3 of 24 GPUs, 0 of 7 slices`, of what is measured. */
function idleText({ idle }: HolderRow, { t }: Words): string {
  const parts = COUNTED.flatMap(counted => {
    const of = idle?.[counted];
    return of ? [t(`fleet.holders.idleOf.${counted}`, of)] : [];
  });
  return parts.length > 0
    ? parts.join(t('fleet.units.between'))
    : t('fleet.holders.idleUnknown');
}

function nameOf(row: HolderRow, by: HolderKind, { t }: Words): string {
  if (row.isOthers) return t('fleet.holders.others');
  if (row.key === undefined) return t('fleet.holders.none');
  if (row.holder) return row.holder.title;
  return by === 'namespace' ? row.key : shortRef(row.key);
}

function gpusText(
  { gpus }: HolderRow,
  which: 'allocated' | 'waiting',
  words: Words,
): string {
  const parts = gpus
    .filter(held => held[which] > 0)
    .map(held =>
      words.t('fleet.holders.gpu', {
        n: held[which],
        unit: gpuUnitText(held.accelerator, words, held[which]),
      }),
    );
  return parts.length > 0 ? parts.join(', ') : words.t('fleet.table.none');
}

function csvRows(rows: readonly HolderRow[], by: HolderKind, words: Words) {
  const { t } = words;
  const head = [
    t(`fleet.holders.kind.${by}`),
    t('fleet.table.gpu'),
    t('fleet.holders.sort.gpus'),
    t('fleet.holders.sort.waiting'),
    t('fleet.table.total'),
    t('fleet.holders.sharePercent'),
    t('fleet.holders.sort.idle'),
    t('fleet.holders.measured'),
    t('fleet.holders.sort.age'),
  ];
  return [
    head,
    ...rows.flatMap(row =>
      row.gpus.map(held => [
        row.isOthers ? t('fleet.holders.others') : row.key,
        gpuUnitText(held.accelerator, words, 1),
        held.allocated,
        held.waiting,
        held.accelerator.total,
        Math.round(held.share * 1_000) / 10,
        // Of nothing measured nothing is known to be idle; that is not none.
        held.idle?.idle,
        held.idle?.measured ?? 0,
        row.since,
      ]),
    ),
  ];
}
