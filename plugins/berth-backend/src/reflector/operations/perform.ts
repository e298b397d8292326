import type { Operation, ReflectorInput } from '../ReflectorState';
import type { HeldObject } from '../../store/heldBytes';
import { discover } from './discover';
import { listPages } from './listPages';
import type { OperationContext } from './OperationContext';
import { watch } from './watch';

/**
 * Carries out one operation and tells what happens. Its last input is one after which the reflector begins something else;
 * whoever stops reading before ends the operation.
 */
export function perform<T extends HeldObject>(
  operation: Exclude<Operation, { type: 'wait' }>,
  context: OperationContext<T>,
): AsyncGenerator<ReflectorInput<T>> {
  switch (operation.type) {
    case 'discover':
      return discover(operation, context);
    case 'list':
      return listPages(operation, context);
    default:
      return watch(operation, context);
  }
}
