import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/core-components';
import Box from '@mui/material/Box';
import { ServiceCard } from '../src/components/ServiceCard';
import { ServiceTab } from '../src/components/ServiceTab';
import { useQuery } from '../src/navigation';
import { states } from './states';

/** `?state=waiting&view=tab` or `&view=card&width=360`: one state of the face, alone on a page. */
export function StatesPage() {
  const { query } = useQuery();
  const state = query.get('state') ?? 'waiting';
  const width = Number(query.get('width')) || undefined;
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: state, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-llm' },
  };
  return (
    <Box sx={{ p: 3 }}>
      <Box sx={{ display: 'flex', gap: 2, pb: 2, fontSize: 12 }}>
        {Object.keys(states).flatMap(name => [
          <Link key={`${name} card`} to={`/?state=${name}&view=card`}>
            {name}
          </Link>,
          <Link key={`${name} tab`} to={`/?state=${name}&view=tab`}>
            (tab)
          </Link>,
        ])}
      </Box>
      <Box sx={{ width }} data-testid="stage">
        <EntityProvider key={state} entity={entity}>
          {query.get('view') === 'tab' ? <ServiceTab /> : <ServiceCard />}
        </EntityProvider>
      </Box>
    </Box>
  );
}
