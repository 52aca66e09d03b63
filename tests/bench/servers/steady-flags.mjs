/**
 * One thread, and the same order of everything at each start, so that one process can be compared with
 * another. The heap has room: to collect all of it takes as much as a thousand requests, at a time of
 * V8's choice.
 */
export const STEADY_FLAGS = [
  ...['--initial-heap-size=4000', '--max-old-space-size=8000', '--no-memory-reducer'],
  '--single-threaded',
  '--predictable-gc-schedule',
  '--random-seed=1',
  '--hash-seed=1',
];
