import { ConfigReader } from '@backstage/config';
import { component } from '../__fixtures__/entity';
import { readEntitySelection } from './readEntitySelection';
import { readServiceLocator } from './serviceLocator';
import { everyNamespace } from './namespaces';

const CLUSTER = 'backstage.io/kubernetes-cluster';

function clustersBy(
  type: string | undefined,
  options: { dependsOn?: string[]; annotations?: Record<string, string> } = {},
) {
  const entity = {
    ...component('chat', options.annotations),
    relations: [
      { type: 'partOf', targetRef: 'resource:default/berlin' },
      ...(options.dependsOn ?? []).map(targetRef => ({
        type: 'dependsOn',
        targetRef,
      })),
    ],
  };
  const config = new ConfigReader(
    type ? { kubernetes: { serviceLocatorMethod: { type } } } : {},
  );
  const locator = readServiceLocator(config);
  return readEntitySelection(entity, everyNamespace, locator).clusters;
}

describe('kubernetes.serviceLocatorMethod', () => {
  it.each([[undefined], ['multiTenant'], ['singleTenant']])(
    'looks in all clusters, or those of the annotation: %p',
    type => {
      const dependsOn = ['resource:default/tokyo'];
      expect(clustersBy(type, { dependsOn })).toBeUndefined();
      expect(
        clustersBy(type, { dependsOn, annotations: { [CLUSTER]: 'osaka' } }),
      ).toEqual(['osaka']);
    },
  );

  it('catalogRelation looks in the clusters that the entity depends on, of its own namespace', () => {
    expect(
      clustersBy('catalogRelation', {
        dependsOn: [
          'resource:default/tokyo',
          'resource:other/osaka',
          'component:default/nagoya',
          'resource:default/database',
        ],
      }),
    ).toEqual(['tokyo', 'database']);
  });

  it('catalogRelation looks nowhere for an entity that depends on nothing', () => {
    expect(clustersBy('catalogRelation')).toEqual([]);
  });

  it('catalogRelation is narrowed by the annotation, never widened', () => {
    expect(
      clustersBy('catalogRelation', {
        dependsOn: ['resource:default/tokyo', 'resource:default/osaka'],
        annotations: { [CLUSTER]: 'osaka, berlin' },
      }),
    ).toEqual(['osaka']);
  });
});
