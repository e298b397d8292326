import { Container } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import { useFleet } from '../../fleet/useFleet';
import { useFleetChoice } from '../../fleet/useFleetChoice';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words/useWords';
import { BigNumbers } from './BigNumbers';
import { ClusterTables } from './ClusterTables';
import { FleetArea } from './FleetArea';
import { GpuMap } from './GpuMap';
import { Holders } from './Holders';
import { ViewTabs } from './ViewTabs';
import { Waiting } from './Waiting';

const Stack = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  paddingBlock: theme.spacing(2),
  color: theme.palette.text.primary,
  fontSize: theme.typography.pxToRem(14),
  fontVariantNumeric: 'tabular-nums',
}));

/** The fleet for whoever runs it: what there is, who holds it, what waits for it. */
export function Fleet() {
  const { t } = useWords();
  const { choice } = useFleetChoice();
  const live = useFleet();
  return (
    <Container>
      <Stack as="main">
        <FleetArea live={live}>
          {fleet =>
            fleet.clusters.length === 0 ? (
              <Notice
                tone="unknown"
                title={t('fleet.noClusters.title')}
                detail={t('fleet.noClusters.detail')}
              />
            ) : (
              <Stack>
                <BigNumbers fleet={fleet} />
                <ViewTabs />
                {choice.view === 'clusters' && <ClusterTables fleet={fleet} />}
                {choice.view === 'map' && <GpuMap fleet={fleet} />}
                {choice.view === 'holders' && <Holders />}
                {choice.view === 'waiting' && <Waiting />}
              </Stack>
            )
          }
        </FleetArea>
      </Stack>
    </Container>
  );
}
