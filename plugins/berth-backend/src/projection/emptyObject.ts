type Entries = Record<string, unknown>;
type Origin = new () => Entries;

/** Larger ones are few, and no two are alike. */
const MAX_FIELDS = 64;
const origins: Origin[] = Array.from({ length: MAX_FIELDS + 1 }, origin);

/**
 * An empty object that is to have so many fields.
 *
 * V8 gives objects with the same fields one shape, and makes them as small as those that came first from the same
 * constructor. `{}` is one constructor for the whole process: its objects have room for four fields, and once 1,536
 * different fields were the first of one of them (`TransitionsAccessor::kMaxNumberOfTransitions`), each object that begins
 * with yet another has a shape of its own, several times as large as itself. Here each number of fields has a constructor.
 */
export function emptyObject(fields: number): Entries {
  return fields > MAX_FIELDS ? {} : new origins[fields]();
}

function origin(): Origin {
  function Plain() {}
  Plain.prototype = Object.prototype;
  return Plain as unknown as Origin;
}
