import { parseKubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import {
  decideCase,
  replayCase,
} from '@berth/backstage-plugin-berth-scheduler/replay';
import { compareFilters } from './compareFilters';
import { compareVerdicts } from './compareVerdicts';
import { fixtureNames, readFixture, writeFixture } from './fixtures';

const verdicts = fixtureNames().flatMap(name => {
  const fixture = readFixture(name);
  return Object.entries(fixture.verdicts).map(
    ([version, verdict]) => [name, version, fixture, verdict] as const,
  );
});

describe('cases on which the core and kube-scheduler once disagreed', () => {
  it.each(verdicts)('%s, Kubernetes %s', (...[, version, fixture, oracle]) => {
    const { case: oneCase, featureGates } = fixture;
    const profile = {
      kubernetesVersion: parseKubernetesVersion(version).version,
      featureGates,
    };
    const ours = replayCase(oneCase, profile);
    expect(ours.unknown).toBeUndefined();
    expect(compareVerdicts({ oracle, ours })).toEqual([]);
    const decided = decideCase(oneCase, profile);
    expect(compareFilters({ oracle, ours: decided })).toEqual([]);
  });
});

describe('writeFixture', () => {
  it.each(['../outside', 'Upper', 'two words', ''])(
    'refuses the name %j',
    name => {
      const fixture = {
        case: { id: '', nodes: [], pods: [], pod: {} },
        verdicts: {},
      };
      expect(() => writeFixture(name, fixture)).toThrow('lower-case-words');
    },
  );
});
