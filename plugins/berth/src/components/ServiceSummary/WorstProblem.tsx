import { Link } from '@backstage/core-components';
import { RiArrowRightLine } from '@remixicon/react';
import { styled } from '@mui/material/styles';
import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import { placementLink } from '../../service/placementLink';
import { useServiceRoute } from '../../service/useServiceRoute';
import { Banner } from '../../ui/Banner';
import { sentenceFacts } from '../../words/facts';
import { sentenceLine } from '../../words/sentence';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';

const Action = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.5),
  fontWeight: 600,
  whiteSpace: 'nowrap',
}));

/** The worst problem with what stands behind it, and the way out one click away; nothing where there is none. */
export function WorstProblem(props: { status: ServiceStatus }) {
  const { headline, problems } = props.status;
  const words = useWords();
  const now = useNow(30_000);
  const tab = useServiceRoute();
  const [worst] = problems;
  if (!worst) {
    return null;
  }

  const { sentence, workload, tone } = worst;
  const facts = sentenceFacts(sentence, words, now);
  // Of a cluster that is read with a reader's sign-in there is no preview.
  const isWatched = !props.status.clusters.some(
    ({ cluster, freshness }) =>
      cluster.name === workload?.cluster && freshness.status === 'read',
  );
  const link = isWatched ? placementLink(worst) : undefined;
  const saidAbove = sentence.code === headline.code;
  if (saidAbove && facts.length === 0 && !link) {
    return null;
  }
  const place = workload
    ? `${workload.cluster} · ${workload.kind} ${workload.name}`
    : undefined;
  const parts = [
    saidAbove ? place : sentenceLine(sentence, words, now),
    ...facts,
  ].filter(Boolean);

  return (
    <Banner
      tone={tone}
      action={
        tab !== undefined &&
        link && (
          <Action to={`${tab}${link}`}>
            {words.t('card.seeWhatWouldFit')}
            <RiArrowRightLine size={16} aria-hidden />
          </Action>
        )
      }
    >
      {parts.join(' · ')}
    </Banner>
  );
}
