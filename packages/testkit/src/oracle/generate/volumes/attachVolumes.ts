import type { Random } from '../../random';
import type { CaseDraft, Fields, ObjectDraft } from '../CaseDraft';
import { drivers } from './generateCsiNodes';
import { volumeSources } from './generatePersistentVolume';

/**
 * Attaches volumes to nodes: those of claims, whether a pod of the node uses them or not, those that nobody claims any
 * more, and what does not count for a limit, such as volumes of in-tree plugins and those that are gone.
 */
export function attachVolumes(random: Random, draft: CaseDraft): void {
  const claimed = draft.pvs.slice();
  leaveVolumes(random, draft);
  const left = draft.pvs.slice(claimed.length);
  for (const { metadata } of draft.nodes) {
    for (const volume of [
      ...random.some(claimed, 2 / (claimed.length + 1)),
      ...random.some(left, 0.2),
    ]) {
      attach(draft, metadata.name, random.pick(attachersOf(volume)), {
        persistentVolumeName: volume.metadata.name,
      });
    }
    if (random.chance(0.1)) {
      attach(
        draft,
        metadata.name,
        random.pick(drivers),
        random.pick<Fields>([
          { persistentVolumeName: 'gone' },
          { inlineVolumeSpec: volumeSources.ebs('inline') },
        ]),
      );
    }
  }
}

/** Volumes whose claims are elsewhere; no claim of the case can take them. */
function leaveVolumes(random: Random, { pvs }: CaseDraft): void {
  const { ebs, pd, other, inTreeEbs } = volumeSources;
  for (let index = random.integer(1, 3); index > 0; index--) {
    const name = `pv-left-${index}`;
    pvs.push({
      metadata: { name },
      spec: {
        ...random.pick([ebs, ebs, pd, other, inTreeEbs])(name),
        accessModes: ['ReadWriteOnce'],
        capacity: { storage: '10Gi' },
        claimRef: { kind: 'PersistentVolumeClaim', name, namespace: 'gone' },
      },
      status: { phase: 'Bound' },
    });
  }
}

function attachersOf({ spec }: ObjectDraft): readonly string[] {
  const { driver } = Object(spec?.csi) as { driver?: string };
  return driver === undefined ? drivers : [driver];
}

function attach(
  { volumeAttachments }: CaseDraft,
  nodeName: string,
  attacher: string,
  source: Fields,
): void {
  volumeAttachments.push({
    metadata: { name: `attachment-${volumeAttachments.length}` },
    spec: { attacher, nodeName, source },
    status: { attached: true },
  });
}
