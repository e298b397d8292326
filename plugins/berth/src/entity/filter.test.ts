import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { SERVICE_ANNOTATIONS } from '@berth/backstage-plugin-berth-common';
import { berthEntityFilter } from './filter';

function component(annotations: Record<string, string>, kind = 'Component') {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'chat', annotations },
  };
}

describe('berthEntityFilter', () => {
  it.each(SERVICE_ANNOTATIONS)('takes Components with %s', annotation => {
    expect(
      evaluateFilterPredicate(
        berthEntityFilter,
        component({ [annotation]: 'chat' }),
      ),
    ).toBe(true);
  });

  it.each([
    ['no annotation', component({})],
    ['an unknown one', component({ 'example.com/other': 'chat' })],
    [
      'another kind',
      component({ 'backstage.io/kubernetes-id': 'chat' }, 'API'),
    ],
  ])('leaves out %s', (_name, entity) => {
    expect(evaluateFilterPredicate(berthEntityFilter, entity)).toBe(false);
  });
});
