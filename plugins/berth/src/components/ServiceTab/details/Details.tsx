import type { DetailedPlaces } from '../detailedPlaces';
import { ArgoInstanceDetails } from './ArgoInstanceDetails';
import { ClusterDetails } from './ClusterDetails';

/** All that is known, a card for each place. */
export function Details(props: { places: DetailedPlaces }) {
  const { clusters, instances } = props.places;
  return (
    <>
      {clusters.map(cluster => (
        <ClusterDetails key={cluster.cluster.name} cluster={cluster} />
      ))}
      {instances.map(instance => (
        <ArgoInstanceDetails key={instance.name} instance={instance} />
      ))}
    </>
  );
}
