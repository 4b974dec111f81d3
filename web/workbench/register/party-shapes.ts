/** What the contract takes as a phone number and as an identity number. */
export const PHONE_SHAPE = /^[0-9+ ()-]{5,20}$/;
export const ID_SHAPE = /^[0-9A-Za-z]{5,20}$/;
