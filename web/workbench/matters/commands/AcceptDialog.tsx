import { Form, Radio, type FormInstance } from 'antd';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { MatterView } from '#modules/matters/contract.ts';
import type { AcceptMatter } from '#modules/matters/handling/handling.contract.ts';
import type { Track } from '#modules/matters/words.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useSentence, useWords } from '../../i18n/index.tsx';
import { shortened } from '../../ui/shortened.ts';
import { useNames } from '../../ui/use-names.ts';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { DoneOnField, NoticeWayField, ProseField } from './fields.tsx';
import { acceptanceNotice } from './notice-texts.ts';
import { useDraftedText } from './use-drafted-text.ts';

interface AcceptValues {
  acceptedOn: PlainDate;
  /** In the order of the claims; absent where none has tracks to choose. */
  tracks?: (Track | undefined)[];
  noticeWay: AcceptMatter['noticeWay'];
  noticeText: string;
}

/** 受理: the path of each claim, and the notice that tells the petitioner. */
export function AcceptDialog(props: DialogProps) {
  const { commands } = useWords();
  const names = useNames();
  const { matter } = props;
  const tracks = matter.claims.map((claim): Track => claim.track ?? 'petitionProcedure');
  return (
    <CommandDialog<'accept', AcceptValues>
      {...props}
      name="accept"
      title={commands.acceptTitle}
      lead={commands.acceptLead}
      width={700}
      initial={{
        acceptedOn: todayAtOffice(),
        tracks,
        noticeWay: matter.channel === 'online' ? 'online' : 'post',
        noticeText: acceptanceNotice(matter, tracks, names, commands),
      }}
      toInput={({ acceptedOn, tracks: chosen, noticeWay, noticeText }) => ({
        acceptedOn,
        tracks: matter.claims.map((claim, index) => ({
          claimId: claim.claimId,
          track: chosen?.[index] ?? 'petitionProcedure',
        })),
        noticeWay,
        noticeText,
      })}
    >
      {(form) => (
        <>
          <TrackFields matter={matter} />
          <DoneOnField name="acceptedOn" label={commands.acceptedOn} />
          <NoticeWayField />
          <ProseField
            name="noticeText"
            label={commands.noticeText}
            help={commands.noticeTextHelp}
            most={2000}
            rows={5}
          />
          <NoticeFollowsTracks form={form} matter={matter} />
        </>
      )}
    </CommandDialog>
  );
}

/** One plain question for each appeal; other kinds, and matters under 2005, have no tracks to choose. */
function TrackFields({ matter }: { matter: MatterView }) {
  const { app, matter: t } = useWords();
  const sentence = useSentence();
  const { trackChoices } = matter;
  if (trackChoices === null) return null;
  return matter.claims.map(
    (claim, index) =>
      claim.kind === 'appeal' && (
        <Form.Item
          key={claim.claimId}
          name={['tracks', index]}
          label={
            <span>
              {app.labelled(t.claim(index + 1), shortened(claim.text))}
              <span className="choice-help">{sentence(trackChoices.question)}</span>
            </span>
          }
          rules={[{ required: true }]}
        >
          <Radio.Group vertical className="full-width">
            {trackChoices.answers.map(({ track, answer, article, words, follows }) => (
              <Radio key={track} value={track} className="choice-card">
                {sentence(answer)}
                <span className="choice-help">{sentence(follows)}</span>
                <span className="choice-help">
                  {article}：{words}
                </span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
      ),
  );
}

/** Writes the notice anew when a path changes, until the officer has edited it. */
function NoticeFollowsTracks({ form, matter }: { form: FormInstance<AcceptValues>; matter: MatterView }) {
  const { commands } = useWords();
  const names = useNames();
  const chosen = Form.useWatch('tracks', form);
  const tracks = matter.claims.map((_claim, index): Track => chosen?.[index] ?? 'petitionProcedure');
  useDraftedText(form, acceptanceNotice(matter, tracks, names, commands));
  return null;
}
