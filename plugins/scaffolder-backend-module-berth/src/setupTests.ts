// Whole backends start in these tests, on a machine that may have more to do.
jest.setTimeout(60_000);
