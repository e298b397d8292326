import { styled } from '@mui/material/styles';
import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import type { LiveState } from '../../live/LiveState';
import type { PersonalReading } from '../../personal/usePersonalStatus';
import { LoadingRows, NoAnswer, NothingFound, Refused } from '../states';
import { ArgoInstances } from './ArgoInstances';
import { ClusterRows } from './ClusterRows';
import { Headline } from './Headline';
import { Offline } from './Offline';
import { WorstProblem } from './WorstProblem';

const Stack = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1.5),
}));

/** What runs where: the sentence, the worst problem, one row per cluster. In every state a service can be in. */
export function ServiceSummary(props: {
  state: LiveState<ServiceStatus>;
  entityRef: string;
  clusterLimit: number;
  personal: PersonalReading;
  onRetry: () => void;
}) {
  const { state, entityRef, clusterLimit, personal, onRetry } = props;
  switch (state.phase) {
    case 'loading':
      return <LoadingRows />;
    case 'failed':
      return <NoAnswer onRetry={onRetry} />;
    case 'refused':
      return <Refused because={state.because} entityRef={entityRef} />;
    default:
      break;
  }
  const { value: status } = state;
  const offline = state.phase === 'offline';
  // While a cluster is not asked, what to do is in its row.
  const isComplete = status.headline.code !== 'signInNeeded';
  const nothing =
    status.headline.code === 'nothingFound' || (isComplete && status.hint);
  return (
    <Stack>
      {offline && <Offline answeredAt={state.answeredAt} />}
      {nothing ? (
        <NothingFound hint={status.hint} />
      ) : (
        <>
          <Headline sentence={status.headline} tone={status.tone} />
          <WorstProblem status={status} />
        </>
      )}
      {status.clusters.length > 0 && (
        <ClusterRows
          clusters={status.clusters}
          limit={clusterLimit}
          dimmed={offline}
          personal={personal}
        />
      )}
      {status.argoInstances && (
        <ArgoInstances instances={status.argoInstances} />
      )}
    </Stack>
  );
}
