-- The approval of opinions 审批: a handler drafts, the head of the unit returns or approves, then it is issued. The words of
-- drafts stand in matter_texts; who drafted, returned and approved, in the history.

-- Whether opinions of the unit, and of those below it, need the approval of their head.
alter table units add column opinions_approved boolean not null default false;

-- The unit whose head has a draft to decide on; null where none waits.
alter table matters add column approving_unit text references units;
-- Few matters wait at a time: the head's list reads only these.
create index matters_to_approve on matters (approving_unit, matter_id) where approving_unit is not null;
