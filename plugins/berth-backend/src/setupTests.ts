// Whole backends start in these tests, and tens of thousands of events pass, on a machine that may have more to do. What does
// not come true fails after fifteen seconds, with what is there instead: see `eventually`.
jest.setTimeout(60_000);
