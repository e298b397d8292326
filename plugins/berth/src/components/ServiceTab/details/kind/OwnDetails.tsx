import { Component, type ReactNode, Suspense, useContext } from 'react';
import {
  type BerthWorkloadDetailsProps,
  InstalledDetails,
} from '../../../../workloadDetails';
import { Secondary } from '../../../../ui/text';
import { useWords } from '../../../../words/useWords';
import { SharedDetails } from './SharedDetails';

function NotDrawn(props: { kind: string }) {
  const { t } = useWords();
  return <Secondary>{t('workload.notDrawn', props)}</Secondary>;
}

/** React has no hook for it: an error below draws `instead`, and React itself writes it to the console. */
class DetailsBoundary extends Component<
  { instead: ReactNode; children: ReactNode },
  { hasFailed: boolean }
> {
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  state = { hasFailed: false };

  render() {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}

/** What is of the kind alone: drawn by whoever has installed something for it, else by the shared pieces. */
export function OwnDetails(props: BerthWorkloadDetailsProps) {
  const { details, kind } = props.workload;
  const installed = useContext(InstalledDetails).find(
    one => one.group === details.group && one.kind === kind,
  );
  const shared = <SharedDetails details={details} />;
  if (!installed) {
    return shared;
  }
  const { Component: Details } = installed;
  return (
    <DetailsBoundary
      instead={
        <>
          <NotDrawn kind={kind} />
          {shared}
        </>
      }
    >
      <Suspense fallback={null}>
        <Details {...props} />
      </Suspense>
    </DetailsBoundary>
  );
}
