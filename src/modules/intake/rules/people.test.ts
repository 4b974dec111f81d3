import { expect, test } from 'vitest';
import { maskedPerson } from './people.ts';

test.each([
  { name: 'a name keeps its first sign', field: 'name', given: '张三', shown: '张*' },
  { name: 'a long name does not show its length', field: 'name', given: '欧阳建国', shown: '欧*' },
  { name: 'a name of one sign is a family name', field: 'name', given: '张', shown: '张*' },
  { name: 'a phone keeps three and four', field: 'phone', given: '13800001234', shown: '138****1234' },
  { name: 'a short phone shows nothing', field: 'phone', given: '1234567', shown: '*******' },
  {
    name: 'an identity number keeps three and two',
    field: 'idNumber',
    given: '11010119900307123X',
    shown: '110*************3X',
  },
  { name: 'a short number shows nothing', field: 'idNumber', given: 'A12345', shown: '******' },
  { name: 'an address keeps its beginning', field: 'address', given: '东河小区三号楼', shown: '东河小****' },
  { name: 'a short address is not shown whole', field: 'address', given: '东河', shown: '东****' },
] as const)('$name', ({ field, given, shown }) => {
  expect(maskedPerson({ [field]: given })[field]).toBe(shown);
});

test('what was not given stays so', () => {
  expect(maskedPerson({})).toEqual({});
});
