import { errors } from '@strapi/utils';
import { segmentFieldsSchema, segmentInputSchema } from '../../../../core/contracts/segment/schema';
import { createFaultError } from '../../../../server/src/services/segment/create-fault-error';
import {
  ruleFaultsToFaults,
  zodIssuesToFaults,
} from '../../../../server/src/services/segment/to-faults';

test('a fault of a rule is named by its place in the rule and found by its place in the input', () => {
  const [fault] = ruleFaultsToFaults([
    {
      path: 'rules[1].value',
      code: 'value.not-number',
      message: 'must be a number',
      expected: 'a number',
    },
  ]);
  expect(fault).toEqual({
    location: 'rules[1].value',
    path: ['rule', 'rules', '1', 'value'],
    code: 'value.not-number',
    message: 'must be a number',
    expected: 'a number',
  });
});

test('a fault of the whole rule is named "rule"', () => {
  const [fault] = ruleFaultsToFaults([
    { path: '', code: 'rule.not-a-group', message: 'no', expected: 'a group' },
  ]);
  expect(fault).toMatchObject({ location: 'rule', path: ['rule'] });
});

test('each unknown name is a fault of its own', () => {
  const { error } = segmentInputSchema.safeParse({ name: 'A', colour: 'red', id: 1 });
  expect(zodIssuesToFaults(error?.issues ?? []).map(({ location }) => location)).toEqual([
    'colour',
    'id',
  ]);
});

test('every field with a wrong value is a fault that says what was expected', () => {
  const { error } = segmentFieldsSchema.safeParse({
    key: 'Not A Key',
    name: '',
    active: 'yes',
    startsAt: 'tomorrow',
  });
  const faults = zodIssuesToFaults(error?.issues ?? []);
  expect(faults.map(({ location }) => location).sort()).toEqual([
    'active',
    'key',
    'name',
    'startsAt',
  ]);
  for (const fault of faults) {
    expect(fault.expected).not.toBe('');
  }
  expect(faults.map(({ code }) => code).sort()).toEqual([
    'input.not-a-time',
    'input.required',
    'input.wrong-type',
    'segment.key-format',
  ]);
});

test('the error lists every fault and its message names the first three', () => {
  const faults = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
    location: name,
    path: [name],
    code: 'input.other' as const,
    message: 'is wrong',
    expected: 'another',
  }));
  const error = createFaultError(faults);
  expect(error).toBeInstanceOf(errors.ValidationError);
  expect(error.message).toBe('a: is wrong; b: is wrong; c: is wrong; and 2 more');
  expect((error.details as { errors: unknown[] }).errors).toHaveLength(5);
});
