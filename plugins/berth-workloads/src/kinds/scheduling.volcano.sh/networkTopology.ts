import type { Fields } from '../../json/Fields';
import type { HyperNodeRule } from '../../model';

/** Source: volcano-sh/apis `pkg/apis/scheduling/v1beta1/types.go` `NetworkTopologySpec`; `hard` is the default. */
export function networkTopology(fields: Fields): HyperNodeRule | undefined {
  const topology = fields.object('networkTopology');
  return topology.exists
    ? {
        highestTier:
          topology.count('highestTierAllowed') ??
          topology.string('highestTierName'),
        mode: topology.string('mode') === 'soft' ? 'preferred' : 'required',
      }
    : undefined;
}
