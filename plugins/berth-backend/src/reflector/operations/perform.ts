import { sleep } from '../../clock/sleep';
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
export async function* perform<T extends HeldObject>(
  operation: Operation,
  context: OperationContext<T>,
): AsyncGenerator<ReflectorInput<T>> {
  // Again before each request: what comes before it may take as long as others wait for.
  if (operation.type !== 'wait' && context.session.isSpared) {
    yield { type: 'spared' };
  }
  yield* begun(operation, context);
}

function begun<T extends HeldObject>(
  operation: Operation,
  context: OperationContext<T>,
): AsyncGenerator<ReflectorInput<T>> {
  switch (operation.type) {
    case 'discover':
      return discover(operation, context);
    case 'list':
    case 'listWhole':
      return listPages(operation, context);
    case 'watch':
      return watch(operation, context);
    default:
      return wait(operation, context);
  }
}

async function* wait<T>(
  operation: Extract<Operation, { type: 'wait' }>,
  { clock, signal }: OperationContext<T>,
): AsyncGenerator<ReflectorInput<T>> {
  await sleep({ clock, ms: operation.ms, signal });
  yield { type: 'waited' };
}
