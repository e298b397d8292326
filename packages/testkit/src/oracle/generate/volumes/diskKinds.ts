import type { Random } from '../../random';
import type { Fields } from '../CaseDraft';

const one = <T>(random: Random, ...choices: T[]): T => random.pick(choices);

/** Disks that a pod names itself and that VolumeRestrictions compares with those of other pods, by kind. */
export const diskKinds: Record<string, (random: Random) => Fields> = {
  gcePersistentDisk: random => ({
    pdName: one(random, 'disk-a', 'disk-b'),
    readOnly: random.chance(0.4),
  }),
  awsElasticBlockStore: random => ({
    volumeID: one(random, 'vol-a', 'aws://jp-osaka-a/vol-b'),
    readOnly: random.chance(0.4),
  }),
  rbd: random => ({
    monitors: random.pick([['mon-a', 'mon-b'], ['mon-b'], ['mon-c']]),
    image: one(random, 'image-a', 'image-b'),
    ...(random.chance(0.5) ? { pool: 'rbd' } : {}),
    readOnly: random.chance(0.4),
  }),
  iscsi: random => ({
    targetPortal: '10.0.0.9:3260',
    iqn: one(random, 'iqn.2026-11.dev.berth:a', 'iqn.2026-11.dev.berth:b'),
    lun: one(random, 0, 1),
    readOnly: random.chance(0.4),
  }),
};

/** A disk as the volume of a pod names it. */
export function generateDisk(random: Random): Fields {
  const kind = random.pick(Object.keys(diskKinds));
  return { [kind]: diskKinds[kind](random) };
}
