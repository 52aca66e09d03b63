import {
  chainForWrites,
  chainMiddlewares,
  type DocumentStep,
} from '../../../../server/src/middlewares/chain-middlewares';

interface Call {
  action: string;
}

function createSteps(names: readonly string[]): { steps: DocumentStep<Call>[]; done: string[] } {
  const done: string[] = [];
  const steps = names.map((name): DocumentStep<Call> => async ({ action }, next) => {
    done.push(`${name} before ${action}`);
    const result = await next();
    done.push(`${name} after ${action}`);
    return result;
  });
  return { steps, done };
}

test('The first of several steps is the outermost', async () => {
  const { steps, done } = createSteps(['a', 'b']);
  const result = await chainMiddlewares(steps)({ action: 'update' }, async () => 'written');
  expect(result).toBe('written');
  expect(done).toEqual(['a before update', 'b before update', 'b after update', 'a after update']);
});

test.each(['findOne', 'findFirst', 'findMany', 'count'])(
  'Of steps for writes %s passes none, and waits for nothing of its own',
  async (action) => {
    const { steps, done } = createSteps(['a', 'b']);
    const reading = Promise.resolve('read');
    expect(chainForWrites(steps)({ action }, () => reading)).toBe(reading);
    await reading;
    expect(done).toEqual([]);
  },
);

test.each(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft', 'other'])(
  'Of steps for writes %s passes all',
  async (action) => {
    const { steps, done } = createSteps(['a', 'b']);
    await chainForWrites(steps)({ action }, async () => null);
    expect(done).toHaveLength(4);
  },
);
