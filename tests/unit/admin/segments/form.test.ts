import {
  findFieldErrors,
  sortServerFaults,
} from '../../../../admin/src/pages/segments/edit/field-faults';
import {
  BLANK_START,
  fillForm,
  startForm,
  toChanges,
} from '../../../../admin/src/pages/segments/edit/form-values';
import type { Fault, FaultCode } from '../../../../core/contracts/fault';

const createId = () => 'id';
const say = (key: string) => key;
const start = { ...startForm(BLANK_START, createId), name: 'Norway' };

describe('what is sent of the form', () => {
  test('leaves the key to the server unless somebody wrote another one', () => {
    expect(toChanges(start, true)).not.toHaveProperty('key');
    expect(toChanges({ ...start, key: 'no' }, true)).toMatchObject({ key: 'no' });
    expect(toChanges({ ...start, key: 'no' }, false)).not.toHaveProperty('key');
  });

  test('has null for emptied texts, which the form itself writes as null', () => {
    const emptied = { ...start, description: null as unknown as string, reason: '  ' };
    expect(toChanges(emptied, true)).toMatchObject({ description: null, reason: null });
  });

  test('is what was stored, where nothing was changed', () => {
    const stored = {
      documentId: 'x',
      key: 'norway',
      name: 'Norway',
      description: null,
      reason: 'Because',
      rule: { combinator: 'and' as const, rules: [{ field: 'geo.country', operator: 'notNull' }] },
      active: false,
      startsAt: null,
      endsAt: '2026-01-01T00:00:00.000Z',
      archivedAt: null,
      createdAt: '',
      updatedAt: '',
    };
    const { name, description, reason, rule, active, startsAt, endsAt } = stored;
    expect(toChanges(fillForm(stored, createId), false)).toEqual({
      name,
      description,
      reason,
      rule,
      active,
      startsAt,
      endsAt,
    });
  });
});

describe('faults of fields', () => {
  test('are found before anything is sent', () => {
    expect(findFieldErrors(start, true, say)).toEqual({});
    const wrong = {
      ...start,
      name: ' ',
      key: 'Not a key',
      reason: 'x'.repeat(301),
      startsAt: '2026-02-01T00:00:00Z',
      endsAt: '2026-01-01T00:00:00Z',
    };
    expect(findFieldErrors(wrong, true, say)).toEqual({
      name: 'fault.input.required',
      key: 'fault.segment.key-format',
      reason: 'fault.input.too-long',
      endsAt: 'fault.segment.schedule-order',
    });
  });

  test('that the server finds go where they belong', () => {
    const fault = (path: string[], code: FaultCode, message = 'in English'): Fault => ({
      code,
      path,
      message,
      location: path.join('.'),
      expected: 'e',
    });
    const sorted = sortServerFaults(
      [
        fault(['key'], 'segment.key-taken'),
        { ...fault(['rule', 'rules', '0', 'value'], 'value.not-date'), location: 'rules[0].value' },
        { ...fault(['rule'], 'rule.not-a-group'), location: 'rule' },
        fault(['nonsense'], 'input.unknown-name'),
      ],
      say,
    );
    expect(sorted).toEqual({
      fields: { key: 'fault.segment.key-taken' },
      rule: [
        { path: 'rules[0].value', code: 'value.not-date' },
        { path: '', code: 'rule.not-a-group' },
      ],
    });
  });
});
