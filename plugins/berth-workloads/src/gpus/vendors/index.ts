import type { AcceleratorVendor } from './AcceleratorVendor';
import { amd } from './amd';
import { aws } from './aws';
import { google } from './google';
import { habana } from './habana';
import { intel } from './intel';
import { nvidia } from './nvidia';
import { others } from './others';

/** Every vendor whose resources Berth knows. */
export const acceleratorVendors: readonly AcceleratorVendor[] = [
  nvidia,
  amd,
  intel,
  google,
  aws,
  habana,
  others,
];
