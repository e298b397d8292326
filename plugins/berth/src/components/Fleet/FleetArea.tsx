import { ReactNode } from 'react';
import Skeleton from '@mui/material/Skeleton';
import type { LiveState } from '../../live/LiveState';
import { useWords } from '../../words/useWords';
import { Offline } from '../ServiceSummary';
import { NoAnswer, PageRefused } from '../states';

/** A part of the fleet in each state of knowing it: asked for, known, of an earlier time, refused, never answered. */
export function FleetArea<T>(props: {
  live: { state: LiveState<T>; retry: () => void };
  /** Shown instead of the refusal of something that is not there. */
  unknown?: ReactNode;
  children: (value: T) => ReactNode;
}) {
  const { live, unknown, children } = props;
  const { state, retry } = live;
  const { t } = useWords();
  switch (state.phase) {
    case 'loading':
      return (
        <div role="status" aria-label={t('fleet.loading')} aria-busy="true">
          <Skeleton width="40%" height={32} animation={false} />
          <Skeleton width="100%" height={22} animation={false} />
          <Skeleton width="100%" height={22} animation={false} />
          <Skeleton width="100%" height={22} animation={false} />
        </div>
      );
    case 'failed':
      return <NoAnswer onRetry={retry} />;
    case 'refused':
      return state.because === 'unknown' && unknown ? (
        <>{unknown}</>
      ) : (
        <PageRefused
          because={state.because}
          forbidden={{
            title: t('fleet.forbidden.title'),
            detail: t('fleet.forbidden.detail'),
          }}
        />
      );
    default:
      return (
        <>
          {state.phase === 'offline' && (
            <Offline answeredAt={state.answeredAt} />
          )}
          {children(state.value)}
        </>
      );
  }
}
