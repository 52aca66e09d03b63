/** Lets requests for the same thing at the same time wait for one of them. */
export interface SingleFlight {
  /**
   * Does the work, unless somebody is at the same work already and its result serves.
   *
   * @param takeResult takes what the other's work left; `false` where it left nothing of use
   */
  share(
    key: string,
    takeResult: () => boolean | Promise<boolean>,
    work: () => Promise<void>,
  ): Promise<void>;
}

export function createSingleFlight(): SingleFlight {
  const flights = new Map<string, Promise<void>>();
  return {
    async share(key, takeResult, work) {
      const flight = flights.get(key);
      if (flight !== undefined) {
        // How the other's work ended is the other's to tell.
        await flight.catch(() => undefined);
        if (await takeResult()) {
          return;
        }
        return work();
      }
      const own = work();
      flights.set(key, own);
      try {
        await own;
      } finally {
        flights.delete(key);
      }
    },
  };
}
