import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/admin-panel';

/** A page of Strapi's with parts of the plugin in it, one of which fails. */
const PAGE = `
import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { StandAside, withStandAside } from './admin/src/strapi/StandAside';

const Broken = () => { throw new Error('broken in render'); };
const BrokenLater = () => {
  useEffect(() => { throw new Error('broken in an effect'); }, []);
  return 'the plugin’s panel';
};
const Typed = () => {
  const [value, setValue] = useState('');
  return h('input', { value, onChange: ({ target }) => setValue(target.value) });
};
const Guarded = withStandAside(BrokenLater);

createRoot(document.body).render(h('main', null,
  h('h1', null, 'Entry'),
  h(Typed),
  h(StandAside, { instead: h('p', null, 'the native field') }, h(Broken)),
  h(StandAside, null, h('p', null, 'another part')),
  h(Guarded),
));
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('A part of the plugin that fails is missing, and the page around it works', async () => {
  const root = path.resolve(__dirname, '../..');
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: root, loader: 'js' },
    ...{ bundle: true, write: false, format: 'iife', jsx: 'automatic' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const page = await browser.newPage();
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  await page.setContent('<body></body>');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  await page.getByText('the native field').waitFor();
  await page.getByRole('textbox').fill('still typed');
  expect(await page.getByRole('main').innerText()).toMatch(
    /^Entry\s+the native field\s+another part$/,
  );
  expect(await page.getByRole('textbox').inputValue()).toBe('still typed');
  expect(lines.filter((line) => line.includes('[personalization]'))).toHaveLength(2);
  await page.close();
});
