import type { BrowserTestGlobal } from './global-setup';

export default async function tearDown(): Promise<void> {
  await (globalThis as BrowserTestGlobal).browserApp?.stop();
}
