import { NEWEST } from '../__testUtils__/objects';
import { readSchedulerConfiguration } from './schedulerConfiguration';

function read(...profiles: object[]) {
  return readSchedulerConfiguration({ profiles }, NEWEST);
}

function configuring(name: string, args: object) {
  return read({ pluginConfig: [{ name, args }] });
}

describe('readSchedulerConfiguration', () => {
  it('leaves the profile as it is without a configuration', () => {
    expect(readSchedulerConfiguration(undefined, NEWEST)).toEqual({
      outcome: 'read',
      profile: NEWEST,
    });
  });

  it.each([
    [{ type: 'MostAllocated' }, { type: 'MostAllocated' }],
    [
      { type: 'LeastAllocated', resources: [{ name: 'cpu', weight: 2 }] },
      { type: 'LeastAllocated', resources: [{ name: 'cpu', weight: 2 }] },
    ],
    [
      {
        type: 'RequestedToCapacityRatio',
        requestedToCapacityRatio: {
          shape: [{ utilization: 50, score: 5 }, {}],
        },
      },
      {
        type: 'RequestedToCapacityRatio',
        shape: [
          { utilization: 50, score: 5 },
          { utilization: 0, score: 0 },
        ],
      },
    ],
  ])('reads the scoring strategy %j', (scoringStrategy, scoring) => {
    const configured = configuring('NodeResourcesFit', { scoringStrategy });
    expect(configured).toEqual({
      outcome: 'read',
      profile: {
        ...NEWEST,
        pluginArgs: { NodeResourcesFit: { scoringStrategy: scoring } },
      },
    });
  });

  it('reads the name of the scheduler and the balanced resources', () => {
    const resources = [{ name: 'cpu' }, { name: 'nvidia.com/gpu' }];
    const configured = read({
      schedulerName: 'packer',
      pluginConfig: [
        { name: 'NodeResourcesBalancedAllocation', args: { resources } },
      ],
    });
    expect(configured).toMatchObject({
      profile: {
        schedulerName: 'packer',
        pluginArgs: { NodeResourcesBalancedAllocation: { resources } },
      },
    });
  });

  it.each([
    ['profiles[0].plugins', read({ plugins: { score: {} } })],
    ['only one profile', read({}, {})],
    ['pluginConfig of NodeAffinity', configuring('NodeAffinity', {})],
    [
      'ignoredResources',
      configuring('NodeResourcesFit', { ignoredResources: ['a.b/c'] }),
    ],
    [
      'scoringStrategy cannot be read',
      configuring('NodeResourcesFit', {
        scoringStrategy: { type: 'RequestedToCapacityRatio' },
      }),
    ],
  ])('does not pretend to know %s', (reason, configured) => {
    expect(configured).toMatchObject({
      outcome: 'unknown',
      reason: expect.stringContaining(reason),
    });
  });
});
