import { parseKubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import { replayCase } from '@berth/backstage-plugin-berth-scheduler/replay';
import { compareVerdicts } from './compareVerdicts';
import { fixtureNames, readFixture, writeFixture } from './fixtures';

const verdicts = fixtureNames().flatMap(name => {
  const { case: oneCase, verdicts: byVersion } = readFixture(name);
  return Object.entries(byVersion).map(
    ([version, verdict]) => [name, version, oneCase, verdict] as const,
  );
});

describe('cases on which the core and kube-scheduler once disagreed', () => {
  it.each(verdicts)('%s, Kubernetes %s', (...[, version, oneCase, oracle]) => {
    const profile = {
      kubernetesVersion: parseKubernetesVersion(version).version,
    };
    const ours = replayCase(oneCase, profile);
    expect(ours.unknown).toBeUndefined();
    expect(compareVerdicts({ oracle, ours })).toEqual([]);
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
