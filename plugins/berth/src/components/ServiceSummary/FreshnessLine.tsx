import { styled } from '@mui/material/styles';
import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import { freshnessPieces } from '../../service/freshnessPieces';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';
import { FreshnessPieces } from './FreshnessPieces';

const AtTheEnd = styled(FreshnessPieces)({ justifyContent: 'flex-end' });

/** How fresh what is shown of a service is. */
export function FreshnessLine(props: { status: ServiceStatus }) {
  const { status } = props;
  const words = useWords();
  const now = useNow(30_000);
  return (
    <AtTheEnd
      pieces={freshnessPieces(
        status.clusters,
        words,
        now,
        status.personalClusters,
      )}
    />
  );
}
