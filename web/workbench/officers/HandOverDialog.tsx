import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Officer } from '#modules/network/contract.ts';
import { listDelegablePosts } from '../api/delegations.ts';
import { keys } from '../api/keys.ts';
import { useWords } from '../i18n/index.tsx';
import { DelegationForm } from '../session/DelegationForm.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { UnitSelect } from '../ui/UnitSelect.tsx';
import { useToast } from '../ui/use-toast.tsx';

/** 代行授权 of a post of somebody who is away; what may be handed over and to whom, the server says. */
export function HandOverDialog({ officer, close }: { officer: Officer; close: () => void }) {
  const { app, delegation: t } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  const unitField = useId();
  const [unitId, setUnitId] = useState<string>();
  const offered = useQuery({
    queryKey: keys.delegablePosts(officer.officerId, unitId),
    queryFn: ({ signal }) => listDelegablePosts(officer.officerId, unitId, signal),
    placeholderData: keepPreviousData,
  });
  const done = () => {
    toast.done(t.saved);
    void cache.invalidateQueries({ queryKey: keys.delegations });
    close();
  };
  return (
    <Modal
      open
      width={520}
      title={t.giveOf(officer.name)}
      footer={<Button onClick={close}>{app.cancel}</Button>}
      onCancel={close}
      mask={{ closable: false }}
    >
      {offered.isPending && <LoadingBlock />}
      {offered.isError && <ProblemAlert problem={offered.error} onRetry={() => void offered.refetch()} />}
      {offered.data?.items.length === 0 && <p>{t.nothingToGive}</p>}
      {offered.data !== undefined && offered.data.items.length > 0 && (
        <>
          <p className="quiet gap-below">{t.giveOfLead(offered.data.mostDays)}</p>
          <div className="gap-below">
            <label htmlFor={unitField}>{t.otherUnit}</label>
            <UnitSelect
              id={unitField}
              label={t.otherUnit}
              placeholder={t.ownUnit}
              allowClear
              value={unitId}
              onChange={setUnitId}
            />
          </div>
          {/* Whoever was chosen is of the unit before. */}
          <DelegationForm
            key={unitId ?? ''}
            mayGive={offered.data.items}
            noColleague={t.nobodyThere}
            onDone={done}
          />
        </>
      )}
    </Modal>
  );
}
