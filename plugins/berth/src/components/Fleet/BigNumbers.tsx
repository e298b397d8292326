import { Link } from '@backstage/core-components';
import { styled } from '@mui/material/styles';
import type { Fleet } from '@berth/backstage-plugin-berth-common';
import type { FleetChoice } from '../../fleet/fleetChoice';
import {
  BLOCK,
  fleetTotals,
  idleTotal,
  waitingTotals,
} from '../../fleet/fleetTotals';
import { isCounted, knowledgeOf } from '../../fleet/knowledge';
import { useFleetHoldings, useFleetQueue } from '../../fleet/useFleet';
import { useFleetChoice } from '../../fleet/useFleetChoice';
import type { LiveState } from '../../live/LiveState';
import { freshnessPieces } from '../../service/freshnessPieces';
import { Secondary } from '../../ui/text';
import { ageText } from '../../words/time';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';
import { FreshnessPieces } from '../ServiceSummary';

const Stack = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
}));

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 100%), 1fr))',
  gap: theme.spacing(2, 3),
  margin: 0,
  padding: 0,
  listStyle: 'none',
}));

const Number = styled(Link)(({ theme }) => ({
  display: 'block',
  color: theme.palette.text.primary,
  fontSize: theme.typography.pxToRem(24),
  fontWeight: 600,
  lineHeight: 1.3,
}));

function valueOf<T>(state: LiveState<T>): T | undefined {
  return state.phase === 'live' || state.phase === 'offline'
    ? state.value
    : undefined;
}

/** The numbers that matter first, each a link to what is behind it. */
export function BigNumbers(props: { fleet: Fleet }) {
  const words = useWords();
  const { t, locale } = words;
  const { linkTo } = useFleetChoice();
  const now = useNow(30_000);
  const queue = valueOf(useFleetQueue().state);
  const holdings = valueOf(useFleetHoldings().state);
  const { clusters } = props.fleet;
  // Of nothing known nothing is added up: a zero would be a statement.
  const totals = clusters.some(isCounted)
    ? fleetTotals(props.fleet)
    : undefined;
  const waiting =
    queue &&
    (queue.waits.length > 0 || knowledgeOf(queue.clusters) !== 'nothing')
      ? waitingTotals(queue)
      : undefined;
  const idle = holdings && idleTotal(holdings);
  const number = (n: number | undefined) =>
    n === undefined
      ? t('fleet.big.unknown')
      : new Intl.NumberFormat(locale).format(n);
  const age = ageText(waiting?.since, now, locale);
  const numbers: Array<{
    key: string;
    to: Partial<FleetChoice>;
    value: string;
    says: string;
  }> = [
    {
      ...{ key: 'allocated', to: { view: 'holders' } },
      value: totals
        ? t('fleet.big.allocated', {
            allocated: totals.allocated,
            total: totals.total,
          })
        : number(undefined),
      says: t('fleet.big.allocatedOf'),
    },
    {
      ...{ key: 'free', to: { view: 'map', colour: 'state' } },
      value: number(totals?.free),
      says: totals
        ? t('fleet.big.free', { n: totals.inBlocks, block: BLOCK })
        : t('fleet.big.freeUnknown'),
    },
    {
      ...{ key: 'unusable', to: { view: 'clusters' } },
      value: number(totals?.unusable),
      says: t('fleet.big.unusable'),
    },
    {
      ...{ key: 'waiting', to: { view: 'waiting' } },
      value: number(waiting?.groups),
      says:
        waiting && age
          ? t('fleet.big.waiting', { count: waiting.groups, age })
          : t('fleet.big.waitingNone'),
    },
    {
      ...{
        key: 'idle',
        to: { view: 'holders', sort: 'idle', order: undefined },
      },
      value: number(idle?.idle),
      says: idle
        ? t('fleet.big.idle', { measured: idle.measured })
        : t('fleet.big.idleUnknown'),
    },
  ];
  return (
    <Stack>
      <FreshnessPieces
        pieces={freshnessPieces(
          clusters.map(({ name, title, freshness }) => ({
            ...{ cluster: { name: title ?? name }, freshness },
          })),
          words,
          now,
        )}
      />
      <List aria-label={t('fleet.big.label')}>
        {numbers.map(({ key, to, value, says }) => (
          <li key={key}>
            <Number to={linkTo(to)} aria-label={`${value} ${says}`}>
              {value}
            </Number>
            <Secondary aria-hidden>{says}</Secondary>
          </li>
        ))}
      </List>
    </Stack>
  );
}
