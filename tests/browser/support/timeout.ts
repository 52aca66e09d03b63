// A story in a browser takes a while, and longer on a busy machine.
jest.setTimeout(240_000);
