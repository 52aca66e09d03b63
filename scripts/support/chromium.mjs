import { existsSync } from 'node:fs';
import path from 'node:path';

const VARIABLES = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of an installed Chromium or Chrome, or null. */
export async function findChromium() {
  const named = VARIABLES.map((name) => process.env[name]);
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const candidates = [...named, ...onPath, await findPlaywrights()];
  return candidates.find((file) => file && existsSync(file)) ?? null;
}

async function findPlaywrights() {
  try {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  } catch {
    return null; // Not installed yet, or no browser for this platform.
  }
}
