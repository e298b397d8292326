import type { Application } from '@berth/backstage-plugin-berth-workloads';
import type { NamespaceAccess } from './NamespacePolicy';

/**
 * Whether every namespace that an Application deploys to is open: its health, its messages and its history tell of all of
 * them. Where the Application itself lies says nothing, unless it names no other namespace.
 */
export function isApplicationOpen(
  { metadata, spec, status }: Application,
  access: NamespaceAccess,
): boolean {
  const named = [
    spec.destination?.namespace,
    ...(status?.resources ?? []).map(({ namespace }) => namespace),
  ].flatMap(namespace => namespace || []);
  const namespaces = named.length > 0 ? named : [metadata.namespace ?? ''];
  return namespaces.every(namespace => access.isOpen(namespace));
}
