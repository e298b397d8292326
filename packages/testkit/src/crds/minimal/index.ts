import { CustomResourceDefinition } from '../CustomResourceDefinition';
import { argoCdApplication } from './argoCdApplication';

/**
 * Stand-ins for the projects' own CRDs, by the name that `installCrd` takes: the same group, names, versions and
 * subresources, and a schema that accepts everything.
 */
export const minimalCrds: Record<string, CustomResourceDefinition> = {
  'argo-cd/application': argoCdApplication,
};
