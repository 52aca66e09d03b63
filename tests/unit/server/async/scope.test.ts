import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createScope } from '../../../../server/src/async/scope';

const SOURCE = path.resolve(__dirname, '../../../../server/src');
const later = () => new Promise((resolve) => setTimeout(resolve, 1));

test('A value is known within its work, at every depth, and nowhere else', async () => {
  const scope = createScope<string>('test');
  const seen: (string | undefined)[] = [scope.get()];
  await scope.run('outer', async () => {
    await later();
    seen.push(scope.get());
    await scope.run('inner', async () => {
      await later();
      seen.push(scope.get());
    });
    seen.push(scope.get());
  });
  seen.push(scope.get());
  expect(seen).toEqual([undefined, 'outer', 'inner', 'outer', undefined]);
});

test('Scopes within each other stay apart', async () => {
  const [one, other] = [createScope<number>('same'), createScope<number>('same')];
  await one.run(1, () =>
    other.run(2, async () => {
      await later();
      expect([one.get(), other.get()]).toEqual([1, 2]);
    }),
  );
  await Promise.all(
    [3, 4].map((value) =>
      one.run(value, async () => {
        await later();
        expect([one.get(), other.get()]).toEqual([value, undefined]);
      }),
    ),
  );
});

test('There is one storage for all of them, since each makes every promise of the process dearer', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const users = files.filter((file) =>
    readFileSync(path.join(SOURCE, file), 'utf8').includes('AsyncLocalStorage'),
  );
  expect(users).toEqual([path.join('async', 'scope.ts')]);
});
