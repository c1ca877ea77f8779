-- The moment on the server's clock: an entry's own time may be that of a moved clock.
alter table audit.unsealed add column written_at timestamptz not null default now();

-- Beside the guards: the program's own role may not even try.
do $$
declare
    part regclass;
begin
    if exists (select from pg_roles where rolname = 'bihuan_app') then
        revoke update, delete, truncate on audit.entry, audit.seal from bihuan_app;
        for part in select inhrelid::regclass from pg_inherits where inhparent = 'audit.entry'::regclass loop
            execute format('revoke update, delete, truncate on %s from bihuan_app', part);
        end loop;
    end if;
end
$$;
