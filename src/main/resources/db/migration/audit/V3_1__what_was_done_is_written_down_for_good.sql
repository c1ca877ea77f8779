create schema audit;

-- What was done and what was seen. Rows are written once: see the guard below.
create table audit.entry (
    id          uuid        not null,
    at          timestamptz not null,
    actor_id    uuid        not null,
    verb        text        not null,
    action      text        not null,
    object_kind text        not null,
    object_id   text        not null,
    facts       jsonb       not null default '{}',
    constraint entry_pk primary key (id, at),
    constraint entry_has_a_known_verb check (verb in ('DID', 'SAW'))
) partition by range (at);
create table audit.entry_other partition of audit.entry default;
create index entry_by_time on audit.entry (at desc, id desc);
create index entry_by_actor on audit.entry (actor_id, at desc);
create index entry_by_object on audit.entry (object_kind, object_id, at desc);

-- Where an entry stands in the chain: its hash covers its content and the hash before it.
create table audit.seal (
    seq      bigint      not null,
    entry_id uuid        not null,
    at       timestamptz not null,
    hash     bytea       not null,
    constraint seal_pk primary key (seq),
    constraint seal_is_the_only_one_of_its_entry unique (entry_id)
);

-- Entries that have been written but not yet chained; emptied in order, within a second or so.
create table audit.unsealed (
    entry_id uuid        primary key,
    at       timestamptz not null
);

-- The end of the chain; whoever holds this row is the one who chains.
create table audit.head (
    only_one boolean primary key default true,
    seq      bigint  not null,
    hash     bytea   not null,
    constraint head_is_one check (only_one)
);
insert into audit.head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;
create trigger entry_is_for_good before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger entry_is_not_emptied before truncate on audit.entry
    for each statement execute function audit.refuse_change();
create trigger seal_is_for_good before update or delete on audit.seal
    for each row execute function audit.refuse_change();
create trigger seal_is_not_emptied before truncate on audit.seal
    for each statement execute function audit.refuse_change();

-- A partition a month, from one month to another; what exists is left alone, what fits none stands in entry_other.
create function audit.keep_months(first_day date, last_day date) returns int language plpgsql security definer
    set search_path = audit, pg_temp as $$
declare
    month_begins date := date_trunc('month', first_day);
    made         int  := 0;
    part         text;
begin
    while month_begins <= last_day loop
        part := 'entry_' || to_char(month_begins, 'YYYY_MM');
        if to_regclass('audit.' || part) is null then
            execute format('create table audit.%I partition of audit.entry for values from (%L) to (%L)',
                part, month_begins::timestamp at time zone 'UTC',
                (month_begins + interval '1 month') at time zone 'UTC');
            execute format('create trigger entry_is_not_emptied before truncate on audit.%I '
                'for each statement execute function audit.refuse_change()', part);
            made := made + 1;
        end if;
        month_begins := month_begins + interval '1 month';
    end loop;
    return made;
end
$$;
select audit.keep_months(date '2025-01-01', date '2027-12-31');
