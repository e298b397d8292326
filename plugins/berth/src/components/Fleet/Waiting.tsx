import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';
import type {
  FleetQueue,
  FleetWait,
} from '@berth/backstage-plugin-berth-common';
import { CauseGroup, groupWaits, topCauses } from '../../fleet/groupWaits';
import { isAny } from '../../fleet/unitCounts';
import { useFleetQueue } from '../../fleet/useFleet';
import { Section } from '../../ui/Section';
import { Secondary } from '../../ui/text';
import { causeText, causeTitle } from '../../words/fleetCause';
import { shortRef } from '../../words/shortRef';
import { ageText } from '../../words/time';
import { unitCountsText } from '../../words/unitCounts';
import { useNow } from '../../words/useNow';
import { useWords, Words } from '../../words/useWords';
import { ClusterDoubts } from './ClusterDoubts';
import { DownloadCsv } from './DownloadCsv';
import { FleetArea } from './FleetArea';
import { Nothing } from './Nothing';
import { Pager } from './Pager';
import { WideTable } from './WideTable';

const Stack = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
}));

const Top = styled('p')(({ theme }) => ({
  margin: 0,
  fontSize: theme.typography.pxToRem(16),
  lineHeight: 1.4,
  overflowWrap: 'anywhere',
}));

/** What waits for a node, by cause: the one first that holds up most. */
export function Waiting() {
  return (
    <FleetArea live={useFleetQueue()}>
      {queue => <WaitingByCause queue={queue} />}
    </FleetArea>
  );
}

function WaitingByCause(props: { queue: FleetQueue }) {
  const { queue } = props;
  const words = useWords();
  const { t } = words;
  if (queue.waits.length === 0) {
    return <Nothing of="waiting.empty" tone="good" clusters={queue.clusters} />;
  }
  const groups = groupWaits(queue.waits);
  return (
    <Stack>
      <Top>{topText(groups, words)}</Top>
      <ClusterDoubts clusters={queue.clusters} />
      <div>
        <DownloadCsv
          text={t('fleet.waiting.csv')}
          fileName="waiting.csv"
          rows={() => csvRows(queue, words)}
        />
      </div>
      <div>
        {groups.map(group => (
          <CauseSection key={group.key} group={group} queue={queue} />
        ))}
      </div>
    </Stack>
  );
}

/** Which causes hold up most, in a sentence. */
function topText(groups: readonly CauseGroup[], words: Words): string {
  const { t } = words;
  const { causes, held, pods } = topCauses(groups);
  const podsText = (count: number) => t('fleet.waiting.pods', { count });
  if (causes.length === 0) {
    return t('fleet.waiting.topNone', { pods: podsText(pods) });
  }
  return t('fleet.waiting.top', {
    ...{ count: causes.length, held, pods },
    causes: causes
      .map(cause =>
        t('fleet.waiting.topCause', {
          cause: causeTitle(cause, words),
          pods: podsText(cause.pods),
        }),
      )
      .join(t('fleet.waiting.topBetween')),
  });
}

function CauseSection(props: { group: CauseGroup; queue: FleetQueue }) {
  const { group, queue } = props;
  const words = useWords();
  const { t, locale } = words;
  const now = useNow(30_000);
  const age = ageText(group.since, now, locale);
  const title = causeTitle(group, words);
  const note = [
    t('fleet.waiting.summary', { count: group.groups }),
    t('fleet.waiting.pods', { count: group.pods }),
    isAny(group.units) && unitCountsText(group.units, words),
    age && t('fleet.waiting.longest', { age }),
  ].filter(Boolean);
  return (
    <Section heading="h2" title={title} note={note.join(' · ')}>
      <Pager
        rows={group.waits}
        nameOf={wait => nameOf(wait, queue, words)}
        label={t('fleet.waiting.pages', { cause: title })}
      >
        {shown => (
          <WideTable caption={title} isCaptionUnseen>
            <thead>
              <tr>
                <th scope="col">{t('fleet.waiting.what')}</th>
                <th scope="col">{t('fleet.waiting.owner')}</th>
                <th scope="col" className="number">
                  {t('fleet.table.pods')}
                </th>
                <th scope="col">{t('fleet.waiting.age')}</th>
                <th scope="col">{t('fleet.waiting.why')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((wait, at) => (
                <WaitLine key={keyOf(wait, at)} wait={wait} queue={queue} />
              ))}
            </tbody>
          </WideTable>
        )}
      </Pager>
    </Section>
  );
}

function keyOf({ cluster, workload }: FleetWait, at: number): string {
  // Several gangs of one workload may wait for one thing.
  return workload
    ? `${cluster}/${workload.kind}/${workload.namespace}/${workload.name} ${at}`
    : `others ${at}`;
}

function nameOf(
  { holder, groups }: FleetWait,
  { holders }: FleetQueue,
  { t }: Words,
): string {
  return holders[holder]?.title ?? t('fleet.waiting.others', { count: groups });
}

function WaitLine(props: { wait: FleetWait; queue: FleetQueue }) {
  const { wait, queue } = props;
  const words = useWords();
  const { t, locale } = words;
  const now = useNow(30_000);
  const holder = queue.holders[wait.holder];
  return (
    <tr className={holder ? undefined : 'dimmed'}>
      <th scope="row">
        {holder ? (
          <EntityRefLink entityRef={holder.entityRef} hideIcon>
            {holder.title}
          </EntityRefLink>
        ) : (
          nameOf(wait, queue, words)
        )}
        <br />
        <Secondary>{placeText(wait, words)}</Secondary>
      </th>
      <td>
        {holder?.owner ? (
          <EntityRefLink entityRef={holder.owner} hideIcon>
            {shortRef(holder.owner)}
          </EntityRefLink>
        ) : (
          t('fleet.table.none')
        )}
      </td>
      <td className="number">
        {new Intl.NumberFormat(locale).format(wait.pods)}
      </td>
      <td>{ageText(wait.since, now, locale) ?? t('fleet.table.none')}</td>
      <td>{causeText(wait, words)}</td>
    </tr>
  );
}

function placeText(wait: FleetWait, { t }: Words): string {
  const { workload, cluster, isGang } = wait;
  return [
    cluster,
    workload && `${workload.kind} ${workload.namespace}/${workload.name}`,
    isGang && t('fleet.waiting.gang'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function csvRows({ waits, holders }: FleetQueue, words: Words) {
  const { t } = words;
  const head = [
    t('fleet.table.cluster'),
    t('fleet.waiting.what'),
    t('fleet.waiting.owner'),
    t('fleet.table.pods'),
    t('fleet.waiting.age'),
    t('fleet.waiting.why'),
  ];
  return [
    head,
    ...waits.map(wait => {
      const holder = holders[wait.holder];
      return [
        wait.cluster,
        holder
          ? holder.entityRef
          : t('fleet.waiting.others', { count: wait.groups }),
        holder?.owner,
        wait.pods,
        wait.since,
        causeText(wait, words),
      ];
    }),
  ];
}
