import { describe, expect, test } from 'vitest';
import { offerAtStart, type OfficeHolder, type OfficeRole } from './first-start.ts';

const holder = (role: OfficeRole, hasPassword: boolean | null, standing = true): OfficeHolder => ({
  officerId: role,
  role,
  standing,
  hasPassword,
});

describe('at its start an installation offers', () => {
  test('the setting up of all three offices, where there is nobody', () => {
    expect(offerAtStart([])).toEqual({
      kind: 'firstStart',
      offices: ['administrator', 'securityOfficer', 'auditor'],
    });
  });

  test('the two others, where an earlier version made an administrator', () => {
    expect(offerAtStart([holder('administrator', true)])).toEqual({
      kind: 'firstStart',
      offices: ['securityOfficer', 'auditor'],
    });
  });

  test('new links for all three, while none has chosen a password', () => {
    const three = (['administrator', 'securityOfficer', 'auditor'] as const).map((role) =>
      holder(role, false),
    );
    expect(offerAtStart(three)).toMatchObject({ kind: 'personal', officerIds: { length: 3 } });
  });

  test('new links for the rest, while nobody could confirm a recovery', () => {
    const half = [holder('administrator', true), holder('securityOfficer', false), holder('auditor', true)];
    expect(offerAtStart(half)).toEqual({ kind: 'personal', officerIds: ['securityOfficer'] });
  });

  test('nothing once two people can help the third', () => {
    const two = [holder('administrator', true), holder('securityOfficer', true), holder('auditor', false)];
    expect(offerAtStart(two)).toEqual({ kind: 'nothing' });
  });

  test('nothing after the security officer has left: who follows is appointed, not set up', () => {
    const left = [holder('administrator', true), holder('securityOfficer', true, false)];
    expect(offerAtStart(left)).toEqual({ kind: 'nothing' });
  });
});
