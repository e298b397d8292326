import { kubernetesKinds } from '../kinds';
import { routeOf } from './Route';

describe('routeOf', () => {
  const kind = (plural: string) => expect.objectContaining({ plural });

  it.each([
    ['/version', { type: 'version' }],
    ['/livez', { type: 'health' }],
    ['/api', { type: 'coreVersions' }],
    ['/apis', { type: 'groups' }],
    ['/apis/apps', { type: 'group', group: 'apps' }],
    ['/api/v1', { type: 'resources', group: '', version: 'v1' }],
    ['/apis/apps/v1', { type: 'resources', group: 'apps', version: 'v1' }],
    ['/api/v1/pods', { type: 'collection', kind: kind('pods') }],
    [
      '/api/v1/namespaces/a/pods',
      { type: 'collection', kind: kind('pods'), namespace: 'a' },
    ],
    [
      '/api/v1/namespaces/a/pods/p',
      { type: 'object', kind: kind('pods'), namespace: 'a', name: 'p' },
    ],
    [
      '/api/v1/namespaces/a',
      { type: 'object', kind: kind('namespaces'), name: 'a' },
    ],
    ['/api/v1/namespaces', { type: 'collection', kind: kind('namespaces') }],
    ['/api/v1/nodes/n', { type: 'object', kind: kind('nodes'), name: 'n' }],
    ['/api/v1/secrets', { type: 'unknownResource' }],
    ['/api/v1/namespaces/a/nodes', { type: 'unknownResource' }],
    ['/api/v1/pods/p', { type: 'unknownResource' }],
    ['/api/v1/namespaces/a/pods/p/log', { type: 'unknownResource' }],
    ['/apis/argoproj.io/v1alpha1/applications', { type: 'unknownPath' }],
    ['/apis/nope', { type: 'unknownPath' }],
    ['/', { type: 'unknownPath' }],
  ])('%s', (path, route) => {
    expect(routeOf(kubernetesKinds, path)).toMatchObject(route);
  });
});
