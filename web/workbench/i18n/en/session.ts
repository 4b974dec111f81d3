import type { Catalogue } from '../zh/index.ts';

export const session: Catalogue['session'] = {
  title: 'Sign in',
  lead: 'For petition officers',
  login: 'Account',
  password: 'Password',
  showPassword: 'show the password',
  hidePassword: 'hide the password',
  submit: 'Sign in',
  wrong: 'The account or the password does not match. Check capitals and the input method, then try again.',
  tooMany: 'Too many attempts. Wait a few minutes and try again.',
  privacy: 'For authorised officers only. Every step of handling stays in a history that cannot be altered.',
  post: 'Post',
  changePassword: 'Change password',
  currentPassword: 'Present password',
  newPassword: 'New password',
  newPasswordHelp: 'At least 12 characters; a few words in a row are easy to remember and hard to guess.',
  newPasswordAgain: 'New password again',
  passwordsDiffer: 'The two new passwords differ.',
  passwordChanged: 'The password is changed.',
  signOutTitle: 'Sign out?',
  signOutDrafts: (count) =>
    count === 1
      ? 'One draft on this computer was not submitted. Signing out deletes it.'
      : `${count} drafts on this computer were not submitted. Signing out deletes them.`,
  signOutConfirm: 'Sign out and delete drafts',
  stay: 'Stay signed in',
};
