import { useMemo } from 'react';
import { Container } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import { isNarrowed } from '../../services/serviceQuery';
import { useServiceChoice } from '../../services/useServiceChoice';
import { useServicePages } from '../../services/useServicePages';
import { useStarredServices } from '../../services/useStarredServices';
import { verdictOf } from '../../services/verdict';
import { QuietButton } from '../../ui/QuietButton';
import { Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';
import { Offline } from '../ServiceSummary';
import { NoAnswer } from '../states';
import { FilterBar } from './FilterBar';
import { LoadingTiles } from './LoadingTiles';
import { NothingListed } from './NothingListed';
import { ScopeTabs } from './ScopeTabs';
import { ServiceGrid } from './ServiceGrid';
import { ServicesRefused } from './ServicesRefused';
import { SymptomCounts } from './SymptomCounts';
import { ToneCounts } from './ToneCounts';
import { Verdict } from './Verdict';

const Stack = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  paddingBlock: theme.spacing(2),
  fontSize: theme.typography.pxToRem(14),
}));

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2),
}));

/** The services that the reader owns, has starred or may see: trouble first, filtered by what is in the URL. */
export function MyServices() {
  const { t } = useWords();
  const { choice, change, reset } = useServiceChoice();
  const { refs, starred } = useStarredServices();
  const query = useMemo(
    () => (choice.scope === 'named' ? { ...choice, refs } : choice),
    [choice, refs],
  );
  const services = useServicePages(query);
  const { state, list, retry } = services;
  const isSome = list !== undefined && list.inScope > 0;
  const verdict = list && verdictOf(list);
  return (
    <Container>
      <Stack as="main">
        <Line>
          <ScopeTabs
            scope={choice.scope}
            onChange={scope => change({ scope })}
          />
        </Line>
        {verdict && (
          <Verdict
            verdict={verdict}
            isNarrowed={isNarrowed({ ...choice, tone: undefined })}
          />
        )}
        {isSome && (
          <Line>
            <ToneCounts
              tones={list.tones}
              chosen={choice.tone}
              onChoose={tone => change({ tone })}
            />
            <SymptomCounts
              facets={list.facets}
              chosen={choice}
              onChoose={change}
            />
          </Line>
        )}
        {(isSome || isNarrowed(choice)) && (
          <FilterBar choice={choice} facets={list?.facets} onChange={change} />
        )}
        {isSome && (
          <Line>
            <Secondary role="status">
              {list.total === list.inScope
                ? t('services.counts.all', { count: list.total })
                : t('services.counts.some', {
                    total: list.total,
                    inScope: list.inScope,
                  })}
            </Secondary>
            {isNarrowed(choice) && (
              <QuietButton onClick={reset}>{t('services.reset')}</QuietButton>
            )}
          </Line>
        )}
        {choice.scope === 'named' && starred > refs.length && (
          <Secondary>
            {t('services.firstOnly', { starred, shown: refs.length })}
          </Secondary>
        )}
        {state.phase === 'offline' && <Offline answeredAt={state.answeredAt} />}
        {state.phase === 'failed' && <NoAnswer onRetry={retry} />}
        {state.phase === 'refused' && (
          <ServicesRefused because={state.because} />
        )}
        {state.phase === 'loading' && !list && <LoadingTiles count={6} />}
        {list && list.total > 0 && (
          <ServiceGrid query={query} services={services} />
        )}
        {list && list.total === 0 && (
          <NothingListed
            choice={choice}
            inScope={list.inScope}
            onReset={reset}
            onShowAll={() => change({ scope: 'all' })}
          />
        )}
      </Stack>
    </Container>
  );
}
