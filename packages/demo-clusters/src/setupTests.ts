// Three clusters are brought to their start in these tests, and git runs in processes of its own, on a machine that may have
// more to do.
jest.setTimeout(60_000);
