import type { FormInstance } from 'antd';
import { Form } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CheckRepeats, PartyInput } from '#modules/intake/contract.ts';
import { checkRepeats } from '../api/intake.ts';
import { ID_SHAPE, PHONE_SHAPE } from './party-shapes.ts';
import { filledParty, isSomebody, type RegisterValues } from './register-values.ts';

const PAUSE_MILLISECONDS = 600;
/** Fewer characters say too little to compare by. */
const SHORTEST_TITLE = 4;
const SHORTEST_BODY = 10;

/** Looks for the same matter among earlier ones whenever the typing pauses. */
export function useRepeats(form: FormInstance<RegisterValues>) {
  const values = Form.useWatch([], form) as Partial<RegisterValues> | undefined;
  const asked = useSettled(questionOf(values ?? {}));
  return {
    isAsked: asked !== undefined,
    repeats: useQuery({
      queryKey: ['repeats', asked],
      queryFn: ({ signal }) => checkRepeats(JSON.parse(asked ?? '{}') as CheckRepeats, signal),
      enabled: asked !== undefined,
      placeholderData: keepPreviousData,
      retry: false,
      gcTime: 0,
    }),
  };
}

/** The question as text, so that equal questions are one; undefined while there is too little to ask with. */
function questionOf(values: Partial<RegisterValues>): string | undefined {
  const question: CheckRepeats = {};
  const title = values.title?.trim() ?? '';
  const body = values.body?.trim() ?? '';
  const parties = (values.parties ?? []).map(recognisable).filter(isSomebody);
  if (title.length >= SHORTEST_TITLE) question.title = title.slice(0, 200);
  if (body.length >= SHORTEST_BODY) question.body = body.slice(0, 20_000);
  if (parties.length > 0) question.parties = parties;
  return Object.keys(question).length === 0 ? undefined : JSON.stringify(question);
}

/** Of a half-typed person only what is complete enough to be looked up. */
function recognisable(party: PartyInput): PartyInput {
  const { role, name, phone, idNumber } = filledParty(party);
  return {
    role,
    ...(name !== undefined && name.length > 1 ? { name } : {}),
    ...(phone !== undefined && PHONE_SHAPE.test(phone) ? { phone } : {}),
    ...(idNumber !== undefined && ID_SHAPE.test(idNumber) ? { idNumber } : {}),
  };
}

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
