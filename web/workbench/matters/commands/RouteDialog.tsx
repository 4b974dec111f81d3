import { Checkbox, Form, Radio, type FormInstance } from 'antd';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { RouteMatter } from '#modules/matters/handling/handling.contract.ts';
import type { RoutingWay } from '#modules/matters/words.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useSentence, useWords } from '../../i18n/index.tsx';
import { useSession } from '../../session/use-session.ts';
import { DayField } from '../../ui/DayField.tsx';
import { UnitSelect } from '../../ui/UnitSelect.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { ProseField } from './fields.tsx';

interface RouteValues {
  way: RoutingWay;
  /** A proposed unit, or OTHER. */
  proposal: string;
  otherUnit?: string;
  periodEndsOn?: PlainDate;
  reason?: string;
  lawAndLitigation?: boolean;
}

const OTHER = '*';

/** 转送、交办、自办: to the unit that the competence table proposes, or to another with a reason. */
export function RouteDialog(props: DialogProps) {
  const { commands } = useWords();
  const { post } = useSession();
  const first = props.matter.proposals[0]?.unitId ?? OTHER;
  return (
    <CommandDialog<'route', RouteValues>
      {...props}
      name="route"
      title={commands.routeTitle}
      initial={{ way: first === post.unitId ? 'own' : 'transfer', proposal: first }}
      toInput={(values) => routeInput(values, post.unitId)}
    >
      {(form) => (
        <>
          <WayField />
          <UnitField form={form} {...props} />
          <PeriodField form={form} />
          <LitigationField form={form} {...props} />
        </>
      )}
    </CommandDialog>
  );
}

function routeInput(values: RouteValues, ownUnit: string): RouteMatter {
  const isOther = values.proposal === OTHER;
  const toUnit = values.way === 'own' ? ownUnit : isOther ? (values.otherUnit ?? '') : values.proposal;
  const input: RouteMatter = { way: values.way, toUnit };
  if (values.way === 'assign' && values.periodEndsOn !== undefined) input.periodEndsOn = values.periodEndsOn;
  const isAsked = values.way === 'own' || isOther;
  if (isAsked && values.reason !== undefined && values.reason.trim() !== '') input.reason = values.reason;
  if (values.way === 'transfer' && values.lawAndLitigation === true) input.lawAndLitigation = true;
  return input;
}

function WayField() {
  const { commands, words } = useWords();
  const ways = Object.keys(words.routingWay) as RoutingWay[];
  return (
    <Form.Item name="way" label={commands.routeWay} rules={[{ required: true }]}>
      <Radio.Group vertical>
        {ways.map((way) => (
          <Radio key={way} value={way}>
            {words.routingWay[way]} <span className="choice-help">{commands.routeWayHelp[way]}</span>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}

/** The proposals with their reasons; another unit asks for the officer's own. */
function UnitField({ form, matter }: { form: FormInstance<RouteValues> } & DialogProps) {
  const { app, commands } = useWords();
  const sentence = useSentence();
  const { post } = useSession();
  const way = Form.useWatch('way', form);
  const proposal = Form.useWatch('proposal', form);
  if (way === 'own') {
    const isProposed = matter.proposals.some((one) => one.unitId === post.unitId);
    return isProposed ? null : <ReasonField />;
  }
  return (
    <>
      <Form.Item
        name="proposal"
        label={matter.proposals.length > 0 ? commands.proposals : commands.routeTo}
        {...(matter.proposals.length === 0 ? { extra: commands.noProposals } : {})}
      >
        <Radio.Group vertical className="full-width">
          {matter.proposals.map((one) => (
            <Radio key={one.unitId} value={one.unitId} className="choice-card">
              {one.unitName} <span className="choice-help">{sentence(one.explanation)}</span>
            </Radio>
          ))}
          <Radio value={OTHER} className="choice-card">
            {commands.otherUnit}
          </Radio>
        </Radio.Group>
      </Form.Item>
      {proposal === OTHER && (
        <>
          <Form.Item
            name="otherUnit"
            label={commands.chooseUnit}
            rules={[{ required: true, message: app.requiredChoice(commands.chooseUnit) }]}
          >
            <UnitSelect placeholder={commands.chooseUnit} />
          </Form.Item>
          <ReasonField />
        </>
      )}
    </>
  );
}

function ReasonField() {
  const { commands } = useWords();
  return (
    <ProseField
      name="reason"
      label={commands.routeReason}
      help={commands.routeReasonHelp}
      most={500}
      rows={2}
    />
  );
}

function PeriodField({ form }: { form: FormInstance<RouteValues> }) {
  const { app, commands } = useWords();
  if (Form.useWatch('way', form) !== 'assign') return null;
  return (
    <Form.Item
      name="periodEndsOn"
      label={commands.periodEndsOn}
      rules={[{ required: true, message: app.requiredChoice(commands.periodEndsOn) }]}
    >
      <DayField earliest={addDays(todayAtOffice(), 1)} />
    </Form.Item>
  );
}

/** 涉法涉诉: a letter about litigation goes to the political-legal body by its own rules; a visitor is led there instead. */
function LitigationField({ form, matter }: { form: FormInstance<RouteValues> } & DialogProps) {
  const { commands } = useWords();
  const mayBe = matter.regime === '2022' && matter.kind === 'appeal' && matter.channel !== 'visit';
  if (Form.useWatch('way', form) !== 'transfer' || !mayBe) return null;
  return (
    <Form.Item name="lawAndLitigation" valuePropName="checked">
      <Checkbox>{commands.lawAndLitigation}</Checkbox>
    </Form.Item>
  );
}
