import type { Catalogue } from '../zh/index.ts';

export const simple: Catalogue['simple'] = {
  ground: {
    clearAndEasy: 'Clear facts and responsibility, little dispute, easy to solve',
    adviceOrThanks: 'Advice, a suggestion or thanks that can be answered at once',
    dailyAndUrgent: 'Daily life or work, and urgent',
    promisedBefore: 'Promised or decided before',
  },
  returnGround: {
    decided: 'as was decided',
    severalUnits: 'another unit supports the handling',
    extension: 'its period was extended',
    hearing: 'a hearing was called',
    disputed: 'the petitioner asked for review',
    otherChannel: 'it belongs to another procedure',
    joined: 'handled together with another matter',
    notFirst: 'it was raised before',
    objection: 'a unit held itself not competent',
    moved: 'moved to the other Regulation',
    notSupported: 'a claim was not supported',
  },
  title: 'Simplified handling',
  help: 'Its periods are promises; those of the Regulation run beside them. A broken promise is not late in law, but keep it soon or return to the ordinary procedure.',
  marked: (unit, day) => `Chosen by ${unit} on ${day}:`,
  returned: (day) => `Back to the ordinary procedure on ${day}`,
  markLead:
    'For what is raised for the first time. Promised: routed in 3 working days, accepted or not in 3, answered in 10 from acceptance. The periods of the Regulation run beside them.',
  grounds: 'What makes it simple',
  groundsHelp:
    'Not where another procedure, several units or several petitioners are concerned or a refusal is likely; where such a fact comes up, the matter returns to the ordinary procedure by itself.',
  returnLead:
    'The promises end; the periods of the Regulation go on from where they always counted, none longer. It cannot be chosen again.',
  reason: 'Why it returns',
  promise: 'Promise',
  promiseHelp: 'A period promised in simplified handling, not one of the Regulation.',
  fromMemory: {
    medium: 'The rule is given from memory, no text was at hand; confidence medium.',
    low: 'The rule is given from memory, no text was at hand; confidence low.',
  },
};
