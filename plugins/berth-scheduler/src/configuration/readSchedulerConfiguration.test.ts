import {
  configuration,
  read,
  readProfile,
  whyInvalid,
} from '../__testUtils__/configurations';
import { NEWEST } from '../__testUtils__/objects';
import { profileFor } from './profileFor';
import { readSchedulerConfiguration } from './readSchedulerConfiguration';

describe('readSchedulerConfiguration', () => {
  it.each([undefined, null])('leaves the profile as it is for %p', nothing => {
    expect(readSchedulerConfiguration(nothing, NEWEST)).toEqual({
      outcome: 'read',
      profiles: [NEWEST],
      unknownProfiles: [],
    });
  });

  it.each([{}, { profiles: [] }, { profiles: [null] }])(
    'has one profile, of the default scheduler, in %j',
    fields => {
      expect(read(fields)).toMatchObject({
        outcome: 'read',
        profiles: [{ schedulerName: 'default-scheduler' }],
      });
    },
  );

  it('keeps version and gates, of which a configuration says nothing', () => {
    const featureGates = { TaintTolerationComparisonOperators: true };
    const base = { kubernetesVersion: '1.35', featureGates } as const;
    expect(readSchedulerConfiguration(configuration({}), base)).toMatchObject({
      profiles: [base],
    });
  });

  it.each<[string, object]>([
    ['foo', { foo: 1 }],
    ['Parallelism', { Parallelism: 3 }],
    ['featureGates', { featureGates: { A: true } }],
    ['profiles[0].foo', { profiles: [{ foo: 1 }] }],
    [
      'profiles[0].plugins.normalizeScore',
      { profiles: [{ plugins: { normalizeScore: {} } }] },
    ],
  ])('does not know the field %s', (field, fields) => {
    expect(whyInvalid(fields)).toBe(`${field}: unknown field`);
  });

  it.each<[string, object]>([
    ['parallelism: cannot be read as int32', { parallelism: 1.5 }],
    ['parallelism: cannot be read as int32', { parallelism: 2 ** 31 }],
    ['enableProfiling: cannot be read as boolean', { enableProfiling: 'yes' }],
    ['profiles: cannot be read as list', { profiles: {} }],
    ['profiles[0]: cannot be read as object', { profiles: ['a'] }],
    [
      'leaderElection.leaseDuration: cannot be read as duration',
      { leaderElection: { leaseDuration: 15 } },
    ],
  ])('refuses %s', (why, fields) => {
    expect(whyInvalid(fields)).toBe(why);
  });

  it.each<[string, object]>([
    ['apiVersion', { apiVersion: 'kubescheduler.config.k8s.io/v1beta3' }],
    ['kind', { kind: 'Foo' }],
    ['parallelism', { parallelism: 0 }],
    ['clientConnection.burst', { clientConnection: { burst: -1 } }],
    ['percentageOfNodesToScore', { percentageOfNodesToScore: 101 }],
    [
      'profiles[0].percentageOfNodesToScore',
      { profiles: [{ percentageOfNodesToScore: -1 }] },
    ],
    ['podInitialBackoffSeconds', { podInitialBackoffSeconds: 0 }],
    ['podMaxBackoffSeconds', { podInitialBackoffSeconds: 11 }],
    [
      'leaderElection.leaseDuration',
      { leaderElection: { leaseDuration: '5s' } },
    ],
    ['leaderElection.retryPeriod', { leaderElection: { retryPeriod: '-2s' } }],
    [
      'leaderElection.resourceLock',
      { leaderElection: { resourceLock: 'endpoints' } },
    ],
    ['extenders[0].weight', { extenders: [{ prioritizeVerb: 'f' }] }],
    ['extenders', { extenders: [{ bindVerb: 'f' }, { bindVerb: 'g' }] }],
    [
      'extenders[0].managedResources[0].name',
      { extenders: [{ managedResources: [{ name: 'cpu' }] }] },
    ],
    [
      'extenders[0].managedResources[1].name',
      {
        extenders: [
          { managedResources: [{ name: 'a.b/c' }, { name: 'a.b/c' }] },
        ],
      },
    ],
    ['profiles[0].schedulerName', { profiles: [{ schedulerName: '' }] }],
    ['profiles[0].schedulerName', { profiles: [{}, { schedulerName: 'x' }] }],
    [
      'profiles[1].schedulerName',
      { profiles: [{ schedulerName: 'x' }, { schedulerName: 'x' }] },
    ],
  ])('refuses a bad %s', (field, fields) => {
    expect(whyInvalid(fields)?.split(': ')[0]).toBe(field);
  });

  it('does not look at the leases of a scheduler that elects no leader', () => {
    const leaderElection = { leaderElect: false, resourceLock: 'endpoints' };
    expect(read({ leaderElection }).outcome).toBe('read');
  });

  it('says unknown where extenders decide', () => {
    expect(read({ extenders: [{ urlPrefix: 'http://x' }] })).toEqual({
      outcome: 'unknown',
      reason: 'extenders are not modelled',
    });
  });
});

describe('profileFor', () => {
  const both = read({
    profiles: [
      { schedulerName: 'default-scheduler' },
      {
        schedulerName: 'packer',
        plugins: { score: { disabled: [{ name: '*' }] } },
      },
      {
        schedulerName: 'gangs',
        plugins: { multiPoint: { enabled: [{ name: 'Coscheduling' }] } },
      },
    ],
  });

  function choose(name?: string) {
    if (both.outcome !== 'read') {
      throw new Error(JSON.stringify(both));
    }
    return profileFor(both, name);
  }

  it.each([undefined, '', 'default-scheduler'])(
    'is the default one for %p',
    name => {
      expect(choose(name)).toMatchObject({
        outcome: 'chosen',
        profile: { schedulerName: 'default-scheduler' },
      });
    },
  );

  it('is the one that a pod names', () => {
    expect(choose('packer')).toMatchObject({
      outcome: 'chosen',
      profile: { schedulerName: 'packer', plugins: { score: [] } },
    });
  });

  it.each([
    ['gangs', 'plugin "Coscheduling" is not one of kube-scheduler 1.37'],
    ['volcano', 'no profile is named "volcano"'],
  ])('is unknown for %s', (name, reason) => {
    expect(choose(name)).toEqual({ outcome: 'unknown', reason });
  });
});

it('gives a profile its plugins and arguments', () => {
  const { plugins, pluginArgs } = readProfile({
    plugins: { postFilter: { disabled: [{ name: 'DynamicResources' }] } },
    pluginConfig: [
      { name: 'InterPodAffinity', args: { hardPodAffinityWeight: 0 } },
      { name: 'SomebodyElses', args: 7 },
    ],
  });
  expect(plugins?.postFilter).toEqual(['DefaultPreemption']);
  expect(pluginArgs).toEqual({
    InterPodAffinity: { hardPodAffinityWeight: 0 },
  });
});
