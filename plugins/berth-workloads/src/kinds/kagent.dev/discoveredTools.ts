import type { Fields } from '../../json/Fields';
import type { Part } from '../../model';

/** How many tools a server was found to have; nothing before anybody has looked. */
export function discoveredTools(server: Fields): Part[] {
  const status = server.object('status');
  const discovered = status.objects('discoveredTools').length;
  return status.exists
    ? [{ type: 'counts', name: 'tools', counts: { discovered } }]
    : [];
}
