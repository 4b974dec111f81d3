import type { PlainDate } from '#kernel/plain-date.ts';
import type { ServeReview } from '#modules/matters/reviews/review.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from '../commands/CommandDialog.tsx';
import { DoneOnField, ServiceWayField } from '../commands/fields.tsx';

interface ServeValues {
  way: ServeReview['way'];
  servedOn: PlainDate;
}

/** 送达复查、复核意见. */
export function ServeReviewDialog(props: DialogProps) {
  const { review } = useWords();
  return (
    <CommandDialog<'serve-review', ServeValues>
      {...props}
      name="serve-review"
      title={review.serveTitle}
      lead={review.serveLead}
      initial={{ way: 'inPerson', servedOn: todayAtOffice() }}
      toInput={(values) => values}
    >
      {() => (
        <>
          <ServiceWayField />
          <DoneOnField name="servedOn" label={review.servedOn} />
        </>
      )}
    </CommandDialog>
  );
}
