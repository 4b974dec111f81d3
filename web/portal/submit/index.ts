import type { Html } from '../html.ts';
import type { Shell } from '../parts/shell.ts';
import { checkPage, type CheckWarnings } from './check.ts';
import type { Journey } from './form.ts';
import { closerPage, kindPage, storyPage, subjectPage } from './matter-steps.ts';
import { contactPage, whoPage } from './people-steps.ts';

/** The page of the step at which a person is. */
export function journeyPage(shell: Shell, journey: Journey, warnings: CheckWarnings): Html {
  switch (journey.step) {
    case 'kind':
      return kindPage(shell, journey);
    case 'subject':
      return subjectPage(shell, journey);
    case 'closer':
      return closerPage(shell, journey);
    case 'story':
      return storyPage(shell, journey);
    case 'who':
      return whoPage(shell, journey);
    case 'contact':
      return contactPage(shell, journey);
    case 'check':
      return checkPage(shell, journey, warnings);
  }
}
