/** What was typed, without the blanks around it; fields left empty are left out, so that the server fills them in. */
export function tidy<Values extends object>(values: Values): Values {
  const kept = Object.entries(values)
    .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : (value as unknown)] as const)
    .filter(([, value]) => value !== '' && value !== undefined && value !== null);
  return Object.fromEntries(kept) as Values;
}
