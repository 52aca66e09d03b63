import { spawn } from 'node:child_process';
import path from 'node:path';

const SOAK = path.join(__dirname, 'soak.mjs');
const SEED = '20261';
/** Three starts of Strapi and a quarter of a minute of writing, on a busy machine. */
const TIMEOUT_MS = 240_000;

test(
  'two nodes on PostgreSQL and Redis give no answer that is not true',
  async () => {
    const soak = spawn(process.execPath, [SOAK, '--quick', '--seed', SEED], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    for await (const chunk of soak.stdout) {
      output += String(chunk);
    }
    const lines = output.trimEnd().split('\n');
    if (lines.at(-1) !== `Soak with seed ${SEED}: passed`) {
      throw new Error(output);
    }
    expect(output).toMatch(/Redis stopped and started [1-9]/);
    console.log(lines.filter((line) => /^(Rounds|Answers|Unseen)/.test(line)).join('\n'));
  },
  TIMEOUT_MS,
);
