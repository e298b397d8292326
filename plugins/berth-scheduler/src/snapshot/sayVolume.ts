import type { AttachedVolume } from './attachedVolumes';
import type { CsiVolume } from '../kubernetes/csiTranslation';
import type { Words } from './Words';

/** A volume of a pod in other words: every name in it is one of which only the equality counts. */
export function sayVolume(
  volume: AttachedVolume,
  words: Words,
): AttachedVolume {
  const { claim, diskNames, csi } = volume;
  return {
    ...volume,
    ...(claim !== undefined && { claim: words.text(claim) }),
    ...(diskNames && { diskNames: diskNames.map(words.text) }),
    ...(csi && { csi: sayCsiVolume(csi, words) }),
  };
}

/** The handle is a name of the tenant; driver and plugin are those of the cluster. */
export function sayCsiVolume(volume: CsiVolume, words: Words): CsiVolume {
  const { handle } = volume;
  // The empty handle means that there is none, and says nothing of anybody.
  return handle ? { ...volume, handle: words.text(handle) } : volume;
}
