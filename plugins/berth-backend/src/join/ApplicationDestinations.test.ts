import { application } from '../__fixtures__/kubernetesObjects';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { ApplicationDestinations } from './ApplicationDestinations';

describe('ApplicationDestinations', () => {
  const views = new MemoryClusterViews();
  const hub = views.add({ name: 'hub', server: 'https://hub.example' });
  views.add({ name: 'tokyo', server: 'https://Tokyo.example:6443/k8s/' });
  const destinations = new ApplicationDestinations(views);

  it.each([
    [{ name: 'in-cluster' }, 'hub'],
    [{ name: 'tokyo' }, 'tokyo'],
    [{ name: 'elsewhere' }, undefined],
    [{ server: 'https://kubernetes.default.svc' }, 'hub'],
    [{ server: 'https://kubernetes.default.svc/' }, 'hub'],
    [{ server: 'https://kubernetes.default.svc.cluster.local:443' }, 'hub'],
    [{ server: 'https://hub.example:443' }, 'hub'],
    [{ server: 'https://tokyo.example:6443/k8s' }, 'tokyo'],
    [{ server: 'https://tokyo.example:6443' }, undefined],
    [{ server: 'not a url' }, undefined],
    [{ namespace: 'chat' }, undefined],
    [undefined, undefined],
  ])('sends %j to %p', (destination, expected) => {
    const app = application({ name: 'chat' }, { spec: { destination } });
    expect(destinations.of(app, hub)?.name).toBe(expected);
  });
});
