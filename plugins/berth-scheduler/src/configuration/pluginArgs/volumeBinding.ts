import { invalid, type Problem } from '../../admission/problem';
import { isAtLeast } from '../../kubernetes/version';
import { argsReader } from './argsReader';
import { readShape, SHAPE, validateShape } from './shape';

/**
 * A shape is taken since 1.37, where StorageCapacityScoring is on; none, and an empty one, is the default.
 * Source: pkg/scheduler/apis/config/validation `ValidateVolumeBindingArgs`, v1.34.4 to v1.37.1.
 */
export const volumeBinding = argsReader({
  schema: { bindTimeoutSeconds: 'int64', shape: SHAPE },
  validate({ bindTimeoutSeconds = 600, shape }, field, version) {
    const problems: Problem[] = [];
    if (bindTimeoutSeconds < 0) {
      const why = 'invalid BindTimeoutSeconds, should not be a negative value';
      problems.push(
        invalid(`${field}.bindTimeoutSeconds`, bindTimeoutSeconds, why),
      );
    }
    const at = `${field}.shape`;
    if (!isAtLeast(version, '1.37')) {
      if (shape) {
        const why =
          'unexpected field `shape`, remove it or turn on the feature gate StorageCapacityScoring';
        problems.push(invalid(at, shape, why));
      }
    } else if (shape?.length) {
      problems.push(...validateShape(readShape(shape), at));
    }
    return problems;
  },
  read: ({ shape }) => ({
    VolumeBinding: { shape: shape?.length ? readShape(shape) : undefined },
  }),
});
