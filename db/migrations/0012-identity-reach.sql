-- What signing in, enrolling, first start and recovery may do at the desk. Nothing of it is about a matter; what each
-- command may do for whom, the commands of access ask. Old passwords are only counted, and nothing is deleted.
grant select, insert, update on old_passwords, authenticators, passkeys, one_time_links, recoveries to dengwen_desk;

grant select, insert on demo_city to dengwen_desk;
