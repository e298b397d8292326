import type { Feature } from '../CaseDraft';
import { addVolumes } from '../addVolumes';
import { claimSituations } from '../volumes/claimSituations';
import { addStorageClasses } from '../volumes/storageClasses';

/** With the default plugins the first of them rejects what the others would reject too. */
const disabled = [
  ['VolumeRestrictions'],
  ['VolumeRestrictions', 'VolumeBinding'],
  ['VolumeRestrictions', 'VolumeBinding', 'VolumeZone'],
  ['VolumeRestrictions', 'VolumeBinding', 'VolumeZone'],
  ['VolumeBinding'],
  ['VolumeZone'],
  ['VolumeZone'],
  ['VolumeZone', 'NodeVolumeLimits'],
];

const { waitsForNobody, missing, volumeMissing, bound, beingBound } =
  claimSituations;

/** The profile has not every plugin for volumes, and the pod claims what one of the others may reject. */
export const fewVolumePlugins: Feature = {
  name: 'fewVolumePlugins',
  weight: 2.5,
  apply(random, draft) {
    addStorageClasses(random, draft);
    const situation = random.pick([
      waitsForNobody,
      waitsForNobody,
      missing,
      missing,
      volumeMissing,
      volumeMissing,
      bound,
      beingBound,
    ]);
    addVolumes(draft.pod, [situation.add(random, draft, 'few')]);
    const names = random.pick(disabled);
    draft.profiles.push({
      plugins: { multiPoint: { disabled: names.map(name => ({ name })) } },
      arguments: {},
    });
  },
};
