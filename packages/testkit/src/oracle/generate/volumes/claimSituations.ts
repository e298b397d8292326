import type { Random } from '../../random';
import type { CaseDraft, Fields, ObjectDraft } from '../CaseDraft';
import { nodeName } from '../vocabulary';
import { addBoundClaim, addClaim } from './addClaim';
import { offerVolumes } from './offerVolumes';
import { missingClass, waitingClasses } from './storageClasses';

/** Where the claim of the pending pod stands. */
export interface ClaimSituation {
  /** How often, relative to the others. */
  weight: number;
  /** Adds the claim, and gives the volume of the pod that names it. */
  add(random: Random, draft: CaseDraft, name: string): Fields;
}

const byName = (claimName: string): Fields => ({
  persistentVolumeClaim: { claimName },
});

function namespaceOf({ pod }: CaseDraft): string | undefined {
  return pod.metadata.namespace;
}

/** Of a pod of the same name that was there before. */
const earlierUid = 'uid-before';

/** Whether the claim of an ephemeral volume was made for another pod. */
export function isSomeClaimStolen(
  claims: Array<{
    metadata?: Pick<ObjectDraft['metadata'], 'ownerReferences'>;
  }>,
): boolean {
  return claims.some(({ metadata }) =>
    metadata?.ownerReferences?.some(({ uid }) => uid === earlierUid),
  );
}

/** Every situation by name. Most are ordinary; each of the others is what keeps a pod from starting. */
export const claimSituations: Record<string, ClaimSituation> = {
  bound: {
    weight: 12,
    add(random, draft, name) {
      const namespace = namespaceOf(draft);
      addBoundClaim(random, draft, { name, namespace, zoned: 0.4 });
      return byName(name);
    },
  },
  waitsForItsFirstPod: {
    weight: 10,
    add(random, draft, name) {
      const claim = addClaim(random, draft, {
        name,
        namespace: namespaceOf(draft),
        spec: {
          storageClassName: random.pick([...waitingClasses, 'local', 'local']),
          ...(random.chance(0.1)
            ? { volumeMode: random.pick(['Block', 'Filesystem']) }
            : {}),
          ...(random.chance(0.2)
            ? { selector: { matchLabels: { disk: 'ssd' } } }
            : {}),
        },
      });
      if (random.chance(0.2)) {
        claim.metadata.annotations = {
          'volume.kubernetes.io/selected-node': nodeName(
            random.integer(0, draft.nodes.length),
          ),
        };
      }
      if (claim.spec.storageClassName === 'local' || random.chance(0.3)) {
        offerVolumes(random, draft, claim);
      }
      return byName(name);
    },
  },
  waitsForNobody: {
    weight: 0.6,
    add(random, draft, name) {
      addClaim(random, draft, {
        name,
        namespace: namespaceOf(draft),
        spec: random.pick<Fields>([
          { storageClassName: 'immediate' },
          { storageClassName: missingClass },
          { storageClassName: '' },
          {},
        ]),
      });
      return byName(name);
    },
  },
  beingBound: {
    weight: 1,
    add(random, draft, name) {
      const claim = addBoundClaim(random, draft, {
        name,
        namespace: namespaceOf(draft),
        zoned: 0.3,
        spec: { storageClassName: random.pick(['', ...waitingClasses]) },
      });
      delete claim.metadata.annotations;
      claim.status = { phase: 'Pending' };
      return byName(name);
    },
  },
  missing: { weight: 0.4, add: (...[, , name]) => byName(name) },
  inAnotherNamespace: {
    weight: 0.2,
    add(random, draft, name) {
      addClaim(random, draft, { name, namespace: 'elsewhere' });
      return byName(name);
    },
  },
  beingDeleted: {
    weight: 0.4,
    add(random, draft, name) {
      const namespace = namespaceOf(draft);
      const claim = addBoundClaim(random, draft, { name, namespace, zoned: 0 });
      claim.metadata.deletionTimestamp = '2026-11-01T00:00:00Z';
      return byName(name);
    },
  },
  lost: {
    weight: 0.4,
    add(random, draft, name) {
      const namespace = namespaceOf(draft);
      const claim = addBoundClaim(random, draft, { name, namespace, zoned: 0 });
      claim.status = { phase: 'Lost' };
      return byName(name);
    },
  },
  volumeMissing: {
    weight: 0.5,
    add(random, draft, name) {
      const namespace = namespaceOf(draft);
      addBoundClaim(random, draft, { name, namespace, zoned: 0 });
      draft.pvs.pop();
      return byName(name);
    },
  },
  ephemeral: {
    weight: 3,
    add(random, draft, name) {
      draft.pod.metadata.uid = 'uid-pending';
      const { namespace } = draft.pod.metadata;
      // The claim of an ephemeral volume is named after the pod and the volume.
      const volume = `v${((draft.pod.spec.volumes ?? []) as object[]).length}`;
      const claimName = `${draft.pod.metadata.name}-${volume}`;
      const made = random.integer(0, 9);
      if (made > 0) {
        const claim =
          made > 4
            ? addClaim(random, draft, {
                name: claimName,
                namespace,
                spec: { storageClassName: 'provisioned' },
              })
            : addBoundClaim(random, draft, {
                name: claimName,
                namespace,
                zoned: 0.4,
              });
        claim.metadata.ownerReferences = [
          {
            apiVersion: 'v1',
            kind: 'Pod',
            name: draft.pod.metadata.name,
            uid: made === 1 ? earlierUid : 'uid-pending',
            controller: true,
          },
        ];
      }
      return {
        ephemeral: {
          volumeClaimTemplate: {
            metadata: { labels: { of: name } },
            spec: {
              accessModes: ['ReadWriteOnce'],
              storageClassName: 'provisioned',
              resources: { requests: { storage: '1Gi' } },
            },
          },
        },
      };
    },
  },
};
