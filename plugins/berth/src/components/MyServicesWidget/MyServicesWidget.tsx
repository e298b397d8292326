import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { styled } from '@mui/material/styles';
import { myServicesRouteRef } from '../../routes';
import { useServicePage } from '../../services/useServicePages';
import { Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';
import { LoadingTiles } from '../MyServices/LoadingTiles';
import { NothingListed } from '../MyServices/NothingListed';
import { ServicesRefused } from '../MyServices/ServicesRefused';
import { ServiceTile } from '../MyServices/ServiceTile';
import { Offline } from '../ServiceSummary';
import { NoAnswer } from '../states';

const MOST = 6;

const owned = { scope: 'owned' } as const;

const Stack = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1.5),
  fontSize: theme.typography.pxToRem(14),
}));

const Tiles = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
  gap: theme.spacing(2),
}));

/** On the home page: the reader's services that need somebody, and the way to all of them. */
export function MyServicesWidget() {
  const { t } = useWords();
  const { state, retry } = useServicePage(owned);
  const myServices = useRouteRef(myServicesRouteRef);
  switch (state.phase) {
    case 'loading':
      return <LoadingTiles count={3} />;
    case 'failed':
      return <NoAnswer onRetry={retry} />;
    case 'refused':
      return <ServicesRefused because={state.because} />;
    default:
      break;
  }
  const { items, inScope } = state.value;
  const troubled = items.filter(({ tone }) => tone !== 'good').slice(0, MOST);
  return (
    <Stack>
      {state.phase === 'offline' && <Offline answeredAt={state.answeredAt} />}
      {inScope === 0 && <NothingListed choice={owned} inScope={0} />}
      {inScope > 0 && troubled.length === 0 && (
        <Secondary>{t('services.widget.fine', { count: inScope })}</Secondary>
      )}
      {troubled.length > 0 && (
        <Tiles>
          {troubled.map(service => (
            <ServiceTile
              key={service.entityRef}
              service={service}
              heading="h3"
            />
          ))}
        </Tiles>
      )}
      {inScope > 0 && <Link to={myServices()}>{t('services.widget.all')}</Link>}
    </Stack>
  );
}
