/** No identifier is lower: where a walk over rows in the order of their primary key begins. */
export const LOWEST_ID = '00000000-0000-0000-0000-000000000000';
