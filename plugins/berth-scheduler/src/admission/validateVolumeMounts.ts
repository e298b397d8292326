import type { Container } from '../kubernetes/types';
import { invalid, notFound, required, type Problem } from './problem';

/**
 * @param volumes - Names of the pod's volumes.
 * Source: pkg/apis/core/validation `ValidateVolumeMounts`, names and paths.
 */
export function validateVolumeMounts(
  { volumeMounts = [] }: Container,
  volumes: ReadonlySet<string>,
  field: string,
): Problem[] {
  const paths = new Set<string>();
  return volumeMounts.flatMap(({ name = '', mountPath = '' }, i) => {
    const at = `${field}[${i}]`;
    const problems: Problem[] = [];
    if (!name) {
      problems.push(required(`${at}.name`));
    } else if (!volumes.has(name)) {
      problems.push(notFound(`${at}.name`, name));
    }
    if (!mountPath) {
      problems.push(required(`${at}.mountPath`));
    }
    if (paths.has(mountPath)) {
      problems.push(invalid(`${at}.mountPath`, mountPath, 'must be unique'));
    }
    paths.add(mountPath);
    return problems;
  });
}
