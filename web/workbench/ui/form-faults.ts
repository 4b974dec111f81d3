// Faults of a form, the server's and the browser's alike: put at their fields and listed for the summary.
import type { FormInstance } from 'antd';
import { ApiProblem, fieldPath, type FieldFault } from '../api/problem.ts';

export type FieldName = (string | number)[];

/** One fault with the field it belongs to; no name where the form has no such field. */
export interface PlacedFault {
  readonly name: FieldName | undefined;
  readonly message: string;
}

/** Marks the fields that the server found fault with and answers all faults in its order. */
export function placeFaults(form: FormInstance, problem: Error): readonly PlacedFault[] {
  if (!(problem instanceof ApiProblem) || problem.isAlreadyDone) return [];
  const placed = problem.faults.map((fault) => locate(form, fault));
  for (const { name, message } of placed) {
    if (name !== undefined) form.setFields([{ name: name as never, errors: [message] }]);
  }
  return placed;
}

/** What antd reports when its own rules fail, in the form of the summary. */
export function faultsFrom(errorFields: readonly { name: unknown; errors: string[] }[]): PlacedFault[] {
  return errorFields.map(({ name, errors }) => ({ name: name as FieldName, message: errors[0] ?? '' }));
}

/** The field itself, or the nearest thing around it that the form knows. */
function locate(form: FormInstance, fault: FieldFault): PlacedFault {
  const path = fieldPath(fault.field);
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length);
    if (form.getFieldInstance(name) !== undefined || isRegistered(form, name)) {
      return { name, message: fault.detail };
    }
  }
  return { name: undefined, message: fault.detail };
}

function isRegistered(form: FormInstance, name: FieldName): boolean {
  return form
    .getFieldsError()
    .some((field) => field.name.length === name.length && field.name.every((part, at) => part === name[at]));
}
