import { mockServices } from '@backstage/backend-test-utils';
import { component } from '../../__fixtures__/entity';
import { followNamespacePolicy } from './followNamespacePolicy';

const closed = { berth: { namespaces: { default: 'deny' } } };

function follow(written: object) {
  const config = mockServices.rootConfig({ data: written as never });
  const logger = mockServices.logger.mock();
  const policy = followNamespacePolicy({ config, logger });
  const isOpen = (name: string) =>
    policy().accessOf(component('chat'))?.isOpen(name) ?? true;
  return { config, logger, policy, isOpen };
}

describe('followNamespacePolicy', () => {
  it('counts as soon as it is written', () => {
    const { config, isOpen } = follow({});
    expect(isOpen('web')).toBe(true);
    config.update({ data: closed });
    expect(isOpen('web')).toBe(false);
    config.update({ data: {} });
    expect(isOpen('web')).toBe(true);
  });

  it('stays the same one while something else is written', () => {
    const { config, policy } = follow(closed);
    const former = policy();
    config.update({ data: { ...closed, app: { title: 'Other' } } });
    expect(policy()).toBe(former);
  });

  it('keeps the last one that could be read, and says so', () => {
    const { config, isOpen, logger } = follow(closed);
    config.update({ data: { berth: { namespaces: { default: 'maybe' } } } });
    expect(isOpen('web')).toBe(false);
    expect(logger.error).toHaveBeenCalledWith(
      'berth.namespaces has changed and cannot be read',
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('does not start with one that cannot be read', () => {
    expect(() =>
      follow({ berth: { namespaces: { default: 'maybe' } } }),
    ).toThrow('berth.namespaces.default');
  });
});
