import type { Random } from '../../random';
import type { CaseDraft, Fields, ObjectDraft } from '../CaseDraft';
import { claimReference } from './addClaim';
import {
  generatePersistentVolume,
  volumeSources,
} from './generatePersistentVolume';

/**
 * Volumes that a claim may be bound to: of its class as a rule, and wrong in one way or another now and then, in size,
 * access mode, volume mode, labels or because they are kept for another claim.
 */
export function offerVolumes(
  random: Random,
  draft: CaseDraft,
  claim: ObjectDraft & { spec: Fields },
): void {
  const { storageClassName, accessModes } = claim.spec;
  for (let index = random.integer(1, 12); index > 0; index--) {
    const name = `pv-${claim.metadata.name}-${index}`;
    const volume = generatePersistentVolume(random, {
      name,
      source: volumeSources.local,
      zoned: 0.5,
      spec: {
        capacity: {
          storage: distinctSize(random, draft),
        },
        accessModes: random.chance(0.8)
          ? accessModes
          : ['ReadWriteOnce', 'ReadWriteMany', 'ReadOnlyMany'],
        storageClassName: random.chance(0.92) ? storageClassName : 'other',
        ...(random.chance(0.15)
          ? { volumeMode: random.pick(['Block', 'Filesystem']) }
          : {}),
        ...(random.chance(0.15) ? { claimRef: keptFor(random, claim) } : {}),
      },
    });
    const phase = random.pick([
      'Available',
      'Available',
      'Available',
      undefined,
      'Released',
      'Pending',
    ]);
    draft.pvs.push({
      ...volume,
      metadata: {
        ...volume.metadata,
        labels: {
          ...volume.metadata.labels,
          ...(random.chance(0.5) ? { disk: random.pick(['ssd', 'hdd']) } : {}),
        },
        ...(random.chance(0.03)
          ? { deletionTimestamp: '2026-11-01T00:00:00Z' }
          : {}),
      },
      ...(phase ? { status: { phase } } : {}),
    });
  }
}

/** Among volumes of one size kube-scheduler takes any. */
function distinctSize(random: Random, { pvs }: CaseDraft): string {
  const mebibytes = random.pick([500, 1024, 10_240, 20_480, 102_400]);
  return random.chance(0.98) ? `${mebibytes + pvs.length}Mi` : '10Gi';
}

/** This claim, an earlier one of the same name, or another. */
function keptFor(random: Random, claim: ObjectDraft): Fields {
  const reference = claimReference(claim);
  return random.pick([
    reference,
    { ...reference, uid: '' },
    { ...reference, uid: 'uid-before' },
    { ...reference, name: 'another' },
  ]);
}
