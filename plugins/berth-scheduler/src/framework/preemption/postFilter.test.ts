import { profileOf } from '../../__testUtils__/objects';
import { preempt } from '../../__testUtils__/ranked';
import type { KubernetesVersion } from '../../kubernetes/version';
import { pluginsOf } from '../defaultProfile';
import type { PluginName, ProfilePlugins } from '../profile';

const FAILS = '0/1 nodes are available: 1 Insufficient cpu.';
const HELPLESS =
  'preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.';

/** What is said of a pod that no node can ever take. */
function said(
  version: KubernetesVersion,
  plugins: Partial<ProfilePlugins> = {},
  spec: object = {},
) {
  const profile = profileOf(version);
  const own = { ...pluginsOf(profile), ...plugins };
  const options = { pods: [], cpu: '9', spec };
  return preempt({ ...options, profile: { ...profile, plugins: own } }).message;
}

describe('what PostFilter says', () => {
  it.each<[KubernetesVersion, PluginName[], string]>([
    [
      '1.34',
      ['DynamicResources', 'DefaultPreemption'],
      ` no new claims to deallocate, ${HELPLESS}`,
    ],
    [
      '1.36',
      ['DynamicResources', 'DefaultPreemption'],
      ` no new claims to deallocate, ${HELPLESS}`,
    ],
    ['1.37', ['DynamicResources', 'DefaultPreemption'], ` ${HELPLESS}`],
    [
      '1.36',
      ['DefaultPreemption', 'DynamicResources'],
      ` ${HELPLESS}, no new claims to deallocate`,
    ],
    ['1.36', ['DefaultPreemption'], ` ${HELPLESS}`],
    ['1.36', ['DynamicResources'], ' no new claims to deallocate'],
    ['1.37', ['DynamicResources'], ''],
    ['1.37', [], ''],
  ])('in %s of %p', (version, postFilter, text) => {
    expect(said(version, { postFilter })).toBe(`${FAILS}${text}`);
  });

  describe('after PreFilter rejected the pod', () => {
    const names = (values: string[]) => ({
      nodeSelectorTerms: [
        { matchFields: [{ key: 'metadata.name', operator: 'In', values }] },
      ],
    });
    const conflict = {
      nodeName: 'a',
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: names(['b']),
        },
      },
    };
    const REJECTED =
      "0/1 nodes are available: node(s) didn't satisfy plugin(s) [NodeAffinity NodeName] simultaneously.";
    const { preFilter, postFilter } = pluginsOf(profileOf('1.37'));

    it('is the error of DynamicResources, which has not run', () => {
      expect(said('1.37', {}, conflict)).toBe(`${REJECTED} not found`);
    });

    it('is nothing but that error, whatever was said before', () => {
      const reversed = [...postFilter].reverse();
      expect(said('1.37', { postFilter: reversed }, conflict)).toBe(
        `${REJECTED} not found`,
      );
    });

    it('is what preemption says where DynamicResources has run', () => {
      const first = [
        'DynamicResources' as const,
        ...preFilter.filter(name => name !== 'DynamicResources'),
      ];
      expect(said('1.37', { preFilter: first }, conflict)).toBe(
        `${REJECTED} ${HELPLESS}`,
      );
    });

    it('is what preemption says where DynamicResources is not asked', () => {
      expect(
        said('1.37', { postFilter: ['DefaultPreemption'] }, conflict),
      ).toBe(`${REJECTED} ${HELPLESS}`);
    });
  });
});
