import type { Application } from '../kubernetes';
import type { Column, Kind } from './Kind';

function column(
  name: string,
  priority: 0 | 1,
  cell: (application: Application) => string | undefined,
): Column<Application> {
  return {
    name,
    type: 'string',
    description: `${name}.`,
    priority,
    cell: application => cell(application) ?? '',
  };
}

/** The columns of Argo CD v3's CustomResourceDefinition. */
export const applications: Kind<Application> = {
  group: 'argoproj.io',
  version: 'v1alpha1',
  kind: 'Application',
  plural: 'applications',
  singular: 'application',
  namespaced: true,
  generation: true,
  custom: true,
  shortNames: ['app', 'apps'],
  columns: [
    column('Sync Status', 0, ({ status }) => status.sync?.status),
    column('Health Status', 0, ({ status }) => status.health?.status),
    column('Revision', 1, ({ status }) => status.sync?.revision),
    column('Project', 1, ({ spec }) => spec.project),
  ],
};
