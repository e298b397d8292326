import { isDnsSubdomain } from '../kubernetes/resourceNames';
import { invalid, required, tooLong, type Problem } from './problem';

const LONGEST_NAME = 63;

/** The name of a CSI driver. Source: pkg/apis/core/validation `ValidateCSIDriverName`. */
export function validateCsiDriver(
  driver: string | undefined,
  field: string,
): Problem[] {
  if (!driver) {
    return [required(field)];
  }
  if (driver.length > LONGEST_NAME) {
    return [tooLong(field, LONGEST_NAME)];
  }
  return isDnsSubdomain(driver.toLowerCase())
    ? []
    : [invalid(field, driver, 'not a DNS subdomain')];
}
