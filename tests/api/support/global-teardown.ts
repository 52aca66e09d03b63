/** Stops and removes what the global set-up made. */
export default async function tearDown(): Promise<void> {
  await (globalThis as { tearDownApiTests?: () => Promise<void> }).tearDownApiTests?.();
}
