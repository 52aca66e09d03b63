import { canTake, convertValue } from '../../../../../server/src/services/retired/convert-value';

const many = { type: 'media', multiple: true };

describe('values of a retired field in another one', () => {
  test.each([
    [{ type: 'text' }, 'string', true],
    [{ type: 'string' }, 'richtext', true],
    [{ type: 'float' }, 'integer', true],
    [many, 'media', true],
    [{ type: 'media' }, 'media  many', false],
    [{ type: 'component', component: 'a.b', repeatable: true }, 'component a.b', true],
    [{ type: 'component', component: 'a.c', repeatable: true }, 'component a.b', false],
    [{ type: 'string' }, 'integer', false],
    [{ type: 'boolean' }, 'string', false],
    [{ type: 'relation', target: 'api::a.a' }, 'relation api::b.b', false],
    [{ type: 'json' }, 'json', true],
  ])('%j takes those of the type "%s": %s', (attribute, type, expected) => {
    expect(canTake(attribute, type)).toBe(expected);
  });

  test.each([
    [{ type: 'text' }, 'string', 'Hello', 'Hello'],
    [{ type: 'string' }, 'text', 'x'.repeat(255), 'x'.repeat(255)],
    [{ type: 'string' }, 'text', 'x'.repeat(256), undefined],
    [{ type: 'text', maxLength: 3 }, 'string', 'four', undefined],
    [{ type: 'enumeration', enum: ['left'] }, 'string', 'left', 'left'],
    [{ type: 'enumeration', enum: ['left'] }, 'string', 'up', undefined],
    [{ type: 'biginteger' }, 'integer', 12, '12'],
    [{ type: 'integer' }, 'biginteger', '12', 12],
    [{ type: 'integer' }, 'float', 1.5, undefined],
    [{ type: 'integer' }, 'biginteger', '9223372036854775807', undefined],
    [many, 'media', { file: 'a', hash: 'b' }, [{ file: 'a', hash: 'b' }]],
    [{ type: 'json' }, 'json', { a: [1] }, { a: [1] }],
  ])('%j has of the type "%s" %j', (attribute, type, value, expected) => {
    expect(convertValue(attribute, type, value)).toEqual(expected);
  });
});
