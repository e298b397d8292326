import { InputError } from '../input/InputError';
import { AmountError } from '../kubernetes/podFootprint';
import { QuantityError } from '../kubernetes/quantity';

/**
 * Runs something and says of whom it speaks where an amount is none, or too big.
 *
 * @throws InputError for text that is no quantity, AmountError for an amount beyond 2^53.
 */
export function naming<T>(subject: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof AmountError) {
      throw new AmountError(`${subject}: ${error.message}`, { cause: error });
    }
    if (error instanceof QuantityError) {
      const { message: reason } = error;
      throw new InputError({
        object: subject,
        field: '',
        reason,
        cause: error,
      });
    }
    throw error;
  }
}
