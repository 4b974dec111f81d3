-- Clocks of simplified handling 简易办理 are promises: shorter periods beside those of the Regulation. Whoever breaks one is not late
-- in law, so neither supervision nor figures count it.
alter table clocks add column is_promise boolean not null default false;
