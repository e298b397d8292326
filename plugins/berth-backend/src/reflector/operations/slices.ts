import { Slices } from '../../clock/Slices';
import { Turns } from '../../clock/Turns';

/** Of all lists and watches of the process together: eight with slices of their own would work for eight times as long. */
export const slices = new Slices(new Turns());
