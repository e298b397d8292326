import {
  relatedOf,
  understand,
  type UnreadObject,
} from '@berth/backstage-plugin-berth-workloads';
import {
  customKinds,
  inferenceServices,
  jobs,
  Kind,
  kueueWorkloads,
  rayClusters,
  trainJobs,
} from '../kinds';
import { MINUTE } from '../simulation/durations';
import { createWorld } from '../simulation/createWorld';
import { clusterPlans } from '.';
import { aiPlatform } from './aiPlatform';
import { hardware } from './hardware';

const start = new Date('2026-11-22T09:00:00Z');

/** What Berth says of an object after so many seconds. */
function said(kind: Kind, name: string, seconds = 0) {
  const world = createWorld({
    start,
    seed: 1,
    clusters: clusterPlans,
    stories: [hardware, aiPlatform],
  });
  world.advanceTo(new Date(start.getTime() + seconds * 1000));
  const { store } = world.cluster('nagoya-a100');
  const objects = ([jobs, ...customKinds] as Kind[]).flatMap(one =>
    store.list(one),
  ) as object[] as UnreadObject[];
  const object = store.get(kind, 'ml-platform', name);
  return understand(object, relatedOf(objects));
}

describe('the platform for training and serving', () => {
  it('trains, and gets on with it', () => {
    const first = said(trainJobs as Kind, 'llm-finetune');
    const later = said(trainJobs as Kind, 'llm-finetune', 20 * MINUTE);
    expect(first).toMatchObject({ health: 'Progressing', role: 'trainingJob' });
    const percentOf = ({ progress }: typeof first) =>
      progress.find(({ what }) => what === 'percent')?.done;
    expect(percentOf(later)).toBeGreaterThan(percentOf(first) ?? NaN);
  });

  it('loses a worker of Ray and gets it back', () => {
    const healths = [0, 5, 10].map(
      minutes =>
        said(rayClusters as Kind, 'feature-ray', minutes * MINUTE).health,
    );
    expect(new Set(healths).size).toBe(2);
  });

  it('moves traffic to a canary', () => {
    const shares = [0, 4].map(minutes =>
      said(
        inferenceServices as Kind,
        'sentiment',
        minutes * MINUTE,
      ).parts.filter(({ type }) => type === 'share'),
    );
    expect(shares[0]).toHaveLength(2);
    expect(shares[1]).not.toEqual(shares[0]);
  });

  it('lets an evaluation wait behind another one', () => {
    expect(said(kueueWorkloads as Kind, 'job-llm-eval').parts).toContainEqual(
      expect.objectContaining({ type: 'place', queue: 'gpus', position: 2 }),
    );
  });
});
