/** Remembers how to end what was started, and ends it once, the last first. */
export function createStopList() {
  const stops = [];
  let stopping = null;
  const stopEach = async () => {
    for (const stop of stops.reverse()) {
      // What cannot be ended must not keep the others.
      await Promise.resolve()
        .then(stop)
        .catch((error) => console.error(error));
    }
  };
  return {
    onStop: (stop) => stops.push(stop),
    stopAll: () => (stopping ??= stopEach()),
  };
}
