import type { Entity } from '@backstage/catalog-model';
import { component } from '../__fixtures__/entity';
import { readServiceEntity } from './ServiceEntity';

function withSpec(spec: unknown): Entity {
  return { ...component('chat'), spec } as Entity;
}

describe('readServiceEntity', () => {
  it('gives full references whatever is left out in the entity', () => {
    expect(
      readServiceEntity(
        withSpec({ type: 'service', owner: 'team', system: 'other/search' }),
      ),
    ).toEqual({
      entityRef: 'component:default/chat',
      title: 'chat',
      type: 'service',
      owner: 'group:default/team',
      system: 'system:other/search',
    });
    expect(
      readServiceEntity(withSpec({ owner: 'user:default/somebody' })).owner,
    ).toBe('user:default/somebody');
  });

  it.each([
    undefined,
    null,
    'text',
    { owner: 7, system: [], type: {} },
    { owner: '', system: ':', type: '' },
    { owner: 'a:/', system: '/', type: null },
  ])('leaves out what cannot be read: %j', spec => {
    expect(readServiceEntity(withSpec(spec))).toEqual({
      entityRef: 'component:default/chat',
      title: 'chat',
    });
  });
});
