import { pluginsOf } from '../framework/defaultProfile';
import { isOwnedBy } from '../plugins/volumes/podClaims';
import { Storage } from '../plugins/volumes/Storage';
import type { CsiVolume } from '../kubernetes/csiTranslation';
import type { AttachedVolume } from '../snapshot/attachedVolumes';
import type { PodClass } from '../snapshot/PodClass';
import type { UnmodelledRule } from './rule';

const ERROR = 'kube-scheduler gives up with an error';

/**
 * Volumes, of the pod or of others, at which the volume plugins return an error: kube-scheduler then decides nothing, and
 * tries again later. It may come to that only on some nodes, so that a node may be found before.
 * Source: nodevolumelimits/csi.go `filterAttachableVolumes`, volumebinding/binder.go `tryTranslatePVToCSI`, v1.37.1.
 */
export const untranslatableVolumes: UnmodelledRule = ({
  pod,
  snapshot,
  profile,
}) => {
  if (!pod.spec.volumes?.length) {
    return {};
  }
  const own = snapshot.classOf(pod, profile.kubernetesVersion);
  const storage = Storage.of(snapshot);
  const { preFilter, filter } = pluginsOf(profile);
  // VolumeBinding rejects the pod before, where it runs.
  if (
    filter.includes('NodeVolumeLimits') &&
    !preFilter.includes('VolumeBinding') &&
    own.volumes.some(volume => isStolen(storage, own, volume))
  ) {
    return {
      unknown: [
        `spec.volumes: the claim of an ephemeral volume belongs to somebody else, at which ${ERROR}`,
      ],
    };
  }
  if (!snapshot.objects.csiNodes?.length) {
    return {};
  }
  const counts = own.volumes.some(
    ({ claim, csi }) => claim !== undefined || csi,
  );
  if (!counts) {
    return {};
  }
  const isWrong = (podClass: PodClass) =>
    podClass.volumes.some(
      volume =>
        isUntranslatable(volume.csi) || isStolen(storage, podClass, volume),
    );
  const unknown: string[] = [];
  if (own.volumes.some(volume => isHopeless(storage, own, volume))) {
    unknown.push(
      `spec.volumes: the volume of an in-tree plugin cannot be translated for the CSI driver that took it over, at which ${ERROR}`,
    );
  }
  if (snapshot.header.podClasses.some(isWrong)) {
    unknown.push(
      `spec.volumes: a pod in the cluster has a volume that cannot be translated for a CSI driver, or a claim that is not its own, at which ${ERROR} when it counts volumes`,
    );
  }
  return { unknown };
};

function isUntranslatable(volume: CsiVolume | undefined): boolean {
  return volume !== undefined && volume.handle === undefined;
}

/** Whether the volume, or the one that its claim is bound to, cannot be translated. */
function isHopeless(
  storage: Storage,
  { namespace }: PodClass,
  { claim: name, csi }: AttachedVolume,
): boolean {
  const claim = name === undefined ? undefined : storage.claim(namespace, name);
  return isUntranslatable(csi ?? storage.volume(claim?.volumeName ?? '')?.csi);
}

/** Whether the claim of an ephemeral volume belongs to somebody else. */
function isStolen(
  storage: Storage,
  podClass: PodClass,
  { claim: name, ephemeral }: AttachedVolume,
): boolean {
  const claim =
    ephemeral && name !== undefined
      ? storage.claim(podClass.namespace, name)
      : undefined;
  return claim !== undefined && !isOwnedBy(claim, podClass);
}
