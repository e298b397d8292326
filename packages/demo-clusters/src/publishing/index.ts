/**
 * Publishing to the demo clusters: an action for templates and an entity provider, for an app that shows the demo.
 *
 * @packageDocumentation
 */
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleDemoGit } from './catalogModule';
import { scaffolderModuleDemoGit } from './scaffolderModule';

/**
 * Lets templates publish to Git repositories that the demo clusters sync from.
 * @public
 */
export default createBackendFeatureLoader({
  loader: () => [scaffolderModuleDemoGit, catalogModuleDemoGit],
});
