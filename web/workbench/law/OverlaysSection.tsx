import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { OverlayView } from '#modules/law/contract.ts';
import { keys } from '../api/keys.ts';
import { listOverlays, setOverlay } from '../api/law.ts';
import { todayAtOffice } from '../format/days.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { ProseField } from '../matters/commands/fields.tsx';
import { useMay } from '../session/permissions.ts';
import { DayField } from '../ui/DayField.tsx';
import { DialogButton } from '../ui/DialogButton.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useToast } from '../ui/use-toast.tsx';

/** 地方规定: what the program carries, since when it is in force here, and who said so. */
export function OverlaysSection() {
  const { law: t } = useWords();
  const overlays = useQuery({
    queryKey: keys.overlays,
    queryFn: ({ signal }) => listOverlays(signal),
  });
  return (
    <Section title={t.overlays} help={t.overlaysLead}>
      {overlays.isError && <ProblemAlert problem={overlays.error} onRetry={() => void overlays.refetch()} />}
      <ul className="divided">
        {overlays.data?.items.map((overlay) => (
          <OverlayItem key={overlay.code} overlay={overlay} />
        ))}
      </ul>
    </Section>
  );
}

function OverlayItem({ overlay }: { overlay: OverlayView }) {
  const { law: t } = useWords();
  const sentence = useSentence();
  const mayChange = useMay()('lawChange');
  const { inForceSince, rules, settings } = overlay;
  const verb = inForceSince === null ? t.putInForce : t.endForce;
  return (
    <li>
      <h3>{sentence(overlay.name)}</h3>
      <p className="row-notes">
        <span>{inForceSince === null ? t.notInForce : t.inForceSince(inForceSince)}</span>
        <span>{sentence(overlay.note)}</span>
      </p>
      <ul className="small">
        {rules.map(({ ruleId, overrides, name, article, basis }) => (
          <li key={ruleId}>
            {t.takesPlaceOf(ruleId, overrides)} · {sentence(name)} · {article} · {t.basis[basis]}
          </li>
        ))}
      </ul>
      {settings.map((setting) => (
        <p key={setting.madeAt} className="row-notes">
          <span className="day">{setting.fromOn}</span>
          <span>{setting.inForce ? t.putInForce : t.endForce}</span>
          <span>{setting.reason}</span>
          <span>{setting.madeBy}</span>
        </p>
      ))}
      {mayChange && (
        <DialogButton
          words={verb}
          label={t.setOf(verb, sentence(overlay.name))}
          dialog={(close) => <SetDialog overlay={overlay} onClose={close} />}
        />
      )}
    </li>
  );
}

function SetDialog({ overlay, onClose }: { overlay: OverlayView; onClose: () => void }) {
  const { app, law: t } = useWords();
  const sentence = useSentence();
  const toast = useToast();
  const cache = useQueryClient();
  const inForce = overlay.inForceSince === null;
  const verb = inForce ? t.putInForce : t.endForce;
  return (
    <FormDialog<{ fromOn: PlainDate; reason: string }, Awaited<ReturnType<typeof setOverlay>>>
      name={`overlay-${overlay.code}`}
      title={t.setOf(verb, sentence(overlay.name))}
      submitWords={t.set}
      initial={{ fromOn: todayAtOffice() }}
      send={(values, key) => setOverlay({ code: overlay.code, inForce, ...values }, key)}
      onDone={(answer) => {
        cache.setQueryData(keys.overlays, answer);
        toast.done(t.isSet);
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item
        name="fromOn"
        label={t.fromOn}
        rules={[{ required: true, message: app.requiredChoice(t.fromOn) }]}
      >
        <DayField allowClear={false} />
      </Form.Item>
      <ProseField name="reason" label={t.setReason} most={500} rows={3} />
    </FormDialog>
  );
}
