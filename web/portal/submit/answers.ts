// What a person answers on the way to handing in a matter. Between the steps the answers travel in the pages
// themselves, so that nothing is kept about people who have not handed anything in.

/** The pages of the form in their order. */
export const STEPS = ['kind', 'subject', 'closer', 'story', 'who', 'contact'] as const;
export type FormStep = (typeof STEPS)[number];

/** A page of the form, or the page on which everything is looked over. */
export type Step = FormStep | 'check';

/** Every answer, with the page on which it is given and the most characters it takes. */
export const ANSWERS = {
  kind: { step: 'kind', most: 20 },
  topic: { step: 'subject', most: 60 },
  county: { step: 'subject', most: 60 },
  subtopic: { step: 'closer', most: 60 },
  township: { step: 'closer', most: 60 },
  title: { step: 'story', most: 100 },
  story: { step: 'story', most: 10_000 },
  claim: { step: 'story', most: 2000 },
  naming: { step: 'who', most: 20 },
  together: { step: 'who', most: 20 },
  name: { step: 'contact', most: 100 },
  phone: { step: 'contact', most: 20 },
  idNumber: { step: 'contact', most: 20 },
  address: { step: 'contact', most: 200 },
  seal: { step: 'contact', most: 3 },
  participants: { step: 'contact', most: 6 },
  other1Name: { step: 'contact', most: 100 },
  other1Phone: { step: 'contact', most: 20 },
  other2Name: { step: 'contact', most: 100 },
  other2Phone: { step: 'contact', most: 20 },
  other3Name: { step: 'contact', most: 100 },
  other3Phone: { step: 'contact', most: 20 },
  other4Name: { step: 'contact', most: 100 },
  other4Phone: { step: 'contact', most: 20 },
} as const satisfies Record<string, { readonly step: FormStep; readonly most: number }>;

/** The name of an answer; also the name and id of its field. */
export type AnswerName = keyof typeof ANSWERS;

/** All answers as typed; empty where nothing was. */
export type Answers = Readonly<Record<AnswerName, string>>;

/** The names of all answers. */
export const ANSWER_NAMES = Object.keys(ANSWERS) as readonly AnswerName[];

/** The person who fills in the form is the first representative; these are the other four. */
export const OTHERS = [1, 2, 3, 4] as const;

/** One entry of a list of topics or places. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** What may be chosen, given what was chosen before. The first of places and the last of topics is "all of it". */
export interface Choices {
  readonly topics: readonly Choice[];
  readonly subtopics: readonly Choice[];
  /** The whole city, for what concerns all of it or for those who do not know the county. */
  readonly city: Choice | undefined;
  readonly counties: readonly Choice[];
  readonly townships: readonly Choice[];
}
