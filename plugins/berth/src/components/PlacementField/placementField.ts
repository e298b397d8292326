import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { PlacementField } from './PlacementField';
import { validatePlacement } from './validatePlacement';

/** `ui:field: BerthPlacement` of templates. */
export const placementField = createFormField({
  name: 'BerthPlacement',
  component: PlacementField,
  validation: validatePlacement,
});
