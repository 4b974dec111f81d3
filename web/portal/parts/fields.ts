// The fields of forms. Label, hint and fault are tied to the field by id, as screen readers need it.
import { attribute, html, type Html, type Piece } from '../html.ts';
import { shellWords } from '../texts/shell.ts';
import type { Say } from '../words.ts';

/** What all fields have. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** What to correct, where something is to be corrected. */
  readonly fault?: string | undefined;
  readonly optional?: boolean;
}

/** A line of text. */
export interface LineField extends Field {
  readonly size?: 'short' | 'middle';
  readonly autocomplete?: 'name' | 'tel' | 'street-address' | 'off';
  readonly keyboard?: 'tel' | 'numeric';
}

/** One of several answers. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Where the label is in another language than the page. */
  readonly lang?: string;
}

/** A few answers, one of which is right. */
export interface RadioField extends Field {
  readonly options: readonly Option[];
  /** The heading of the page asks the question already. */
  readonly headed?: boolean;
  /** A further field that belongs to the answer. */
  readonly beside?: Piece;
}

/** A field for one line. */
export function line(field: LineField, say: Say): Html {
  return html`<div class="field${field.fault === undefined ? '' : ' faulty'}">
    ${label(field, say)} ${notes(field)}
    <input
      class="${field.size ?? 'full'}"
      type="text"
      name="${field.name}"
      value="${field.value}"
      ${attribute('autocomplete', field.autocomplete)}${attribute('inputmode', field.keyboard)}${tied(field)}
    />
  </div>`;
}

/** A field for several lines. */
export function lines(field: Field & { readonly rows: number }, say: Say): Html {
  return html`<div class="field${field.fault === undefined ? '' : ' faulty'}">
    ${label(field, say)} ${notes(field)}
    <textarea name="${field.name}" rows="${field.rows}" ${tied(field)}>${field.value}</textarea>
  </div>`;
}

/** A list to choose one from. */
export function select(field: Field & { readonly options: readonly Option[] }, say: Say): Html {
  return html`<div class="field${field.fault === undefined ? '' : ' faulty'}">
    ${label(field, say)} ${notes(field)}
    <select name="${field.name}" ${tied(field)}>
      <option value="">${say(shellWords.choose)}</option>
      ${field.options.map(
        ({ value, label: text, lang }) =>
          html`<option
            value="${value}"
            ${attribute('selected', value === field.value)}${attribute('lang', lang)}
          >
            ${text}
          </option>`,
      )}
    </select>
  </div>`;
}

/** Writes the answers to choose one from. */
export function radios(field: RadioField): Html {
  return html`<fieldset
    class="field${field.fault === undefined ? '' : ' faulty'}"
    ${attribute('aria-describedby', describedBy(field))}
  >
    <legend ${attribute('class', field.headed === true && 'unseen')}>${field.label}</legend>
    ${notes(field)}
    <div class="radios">${field.options.map((option, index) => radio(field, option, index))}</div>
    ${field.beside}
  </fieldset>`;
}

/** A box to tick. */
export function tick(field: Omit<Field, 'value' | 'fault'> & { readonly ticked: boolean }): Html {
  const hintId = field.hint === undefined ? undefined : `${field.name}-hint-of`;
  return html`<div class="field radio">
    <input
      type="checkbox"
      id="${field.name}"
      name="${field.name}"
      value="yes"
      ${attribute('checked', field.ticked)}${attribute('aria-describedby', hintId)}
    />
    <label for="${field.name}">${field.label}</label>
    ${field.hint !== undefined && html`<p class="hint" id="${hintId ?? ''}">${field.hint}</p>`}
  </div>`;
}

function radio(field: Field, option: Option, index: number): Html {
  const id = index === 0 ? field.name : `${field.name}-${index + 1}`;
  const hintId = option.hint === undefined ? undefined : `${id}-hint`;
  return html`<div class="radio">
    <input
      type="radio"
      id="${id}"
      name="${field.name}"
      value="${option.value}"
      ${attribute('checked', option.value === field.value)}${attribute('aria-describedby', hintId)}
    />
    <label for="${id}">${option.label}</label>
    ${option.hint !== undefined && html`<p class="hint" id="${hintId ?? ''}">${option.hint}</p>`}
  </div>`;
}

function label(field: Field, say: Say): Html {
  return html`<label for="${field.name}"
    >${field.label}${
      field.optional === true && html`<span class="optional">${say(shellWords.optional)}</span>`
    }</label
  >`;
}

function notes(field: Field): Html {
  return html`${
    field.hint !== undefined && html`<p class="hint" id="${field.name}-hint-of">${field.hint}</p>`
  }${field.fault !== undefined && html`<p class="fault" id="${field.name}-fault">${field.fault}</p>`}`;
}

function tied(field: Field): Html {
  return html` id="${field.name}"${attribute('aria-describedby', describedBy(field))}${attribute(
    'aria-invalid',
    field.fault !== undefined && 'true',
  )}`;
}

function describedBy(field: Field): string | undefined {
  const ids = [
    ...(field.hint === undefined ? [] : [`${field.name}-hint-of`]),
    ...(field.fault === undefined ? [] : [`${field.name}-fault`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}
