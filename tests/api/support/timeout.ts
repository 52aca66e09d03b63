const TIMEOUT_MS = 60_000;

// A boot takes a few seconds on an idle machine; jest gives hooks and tests five.
jest.setTimeout(TIMEOUT_MS);
