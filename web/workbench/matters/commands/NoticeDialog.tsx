import type { PlainDate } from '#kernel/plain-date.ts';
import type { GiveNotice } from '#modules/matters/handling/handling.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useWords } from '../../i18n/index.tsx';
import { useNames } from '../../ui/use-names.ts';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { DoneOnField, NoticeWayField, ProseField } from './fields.tsx';
import { receiptNotice } from './notice-texts.ts';

interface NoticeValues {
  noticeWay: GiveNotice['way'];
  text: string;
  givenOn: PlainDate;
}

/** 书面告知: drafted from the facts, editable. */
export function NoticeDialog(props: DialogProps) {
  const { commands } = useWords();
  const names = useNames();
  return (
    <CommandDialog<'notice', NoticeValues>
      {...props}
      name="notice"
      title={commands.noticeTitle}
      initial={{
        noticeWay: props.matter.channel === 'online' ? 'online' : 'post',
        text: receiptNotice(props.matter, names, commands),
        givenOn: todayAtOffice(),
      }}
      toInput={({ noticeWay, text, givenOn }) => ({ way: noticeWay, text, givenOn })}
    >
      {() => (
        <>
          <NoticeWayField />
          <DoneOnField name="givenOn" label={commands.givenOn} />
          <ProseField
            name="text"
            label={commands.noticeText}
            help={commands.noticeTextHelp}
            most={2000}
            rows={6}
          />
        </>
      )}
    </CommandDialog>
  );
}
