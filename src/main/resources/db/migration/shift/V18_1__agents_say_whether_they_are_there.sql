create schema shift;

create table shift.presence (
    staff_id uuid primary key,
    state    text        not null,
    since    timestamptz not null,
    seen_at  timestamptz not null,
    constraint state_is_known check (state in ('OFFLINE', 'READY', 'BUSY', 'BREAK'))
);
create index presence_ready on shift.presence (since) where state = 'READY';

create table shift.presence_entry (
    staff_id uuid        not null,
    at       timestamptz not null,
    state    text        not null,
    constraint presence_entry_pk primary key (staff_id, at)
);
