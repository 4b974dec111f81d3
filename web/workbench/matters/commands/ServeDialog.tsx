import type { PlainDate } from '#kernel/plain-date.ts';
import type { ServeAnswer } from '#modules/matters/handling/handling.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { DoneOnField, ServiceWayField } from './fields.tsx';

interface ServeValues {
  way: ServeAnswer['way'];
  servedOn: PlainDate;
}

/** 送达: how and on which day the petitioner received the answer. */
export function ServeDialog(props: DialogProps) {
  const { commands } = useWords();
  return (
    <CommandDialog<'serve', ServeValues>
      {...props}
      name="serve"
      title={commands.serveTitle}
      lead={commands.serveHelp}
      initial={{ way: 'inPerson', servedOn: todayAtOffice() }}
      toInput={(values) => values}
    >
      {() => (
        <>
          <ServiceWayField />
          <DoneOnField name="servedOn" label={commands.servedOn} />
        </>
      )}
    </CommandDialog>
  );
}
