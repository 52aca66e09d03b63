import { canTake, convertValue } from '../../../../server/src/services/retired/convert-value';

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
    [{ type: 'integer' }, 'biginteger', '2147483648', undefined],
    [{ type: 'biginteger' }, 'float', 9.3e18, undefined],
    [{ type: 'biginteger' }, 'decimal', 1.5, undefined],
    [{ type: 'float' }, 'biginteger', '9007199254740993', undefined],
    [{ type: 'float' }, 'biginteger', '9007199254740992', 9007199254740992],
    [{ type: 'decimal' }, 'float', 1.239, undefined],
    [{ type: 'decimal' }, 'float', 1e9, undefined],
    [{ type: 'decimal' }, 'float', -12.25, -12.25],
    [
      { type: 'relation', relation: 'oneToOne' },
      'relation',
      [{ documentId: 'a' }],
      { documentId: 'a' },
    ],
    [{ type: 'relation', relation: 'oneToOne' }, 'relation', ['a', 'b'], undefined],
    [
      { type: 'relation', relation: 'manyToMany' },
      'relation',
      { documentId: 'a' },
      [{ documentId: 'a' }],
    ],
    [many, 'media', { file: 'a', hash: 'b' }, [{ file: 'a', hash: 'b' }]],
    [{ type: 'json' }, 'json', { a: [1] }, { a: [1] }],
  ])('%j has of the type "%s" %j', (attribute, type, value, expected) => {
    expect(convertValue(attribute, type, value)).toEqual(expected);
  });
});
