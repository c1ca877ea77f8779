create schema frontdesk;

-- The last number of a day: taking the next one is one statement, however many draw at once.
create table frontdesk.day (
    day  date primary key,
    last int  not null
);

create table frontdesk.ticket (
    id         uuid primary key,
    day        date        not null,
    number     int         not null,
    about      text        not null default '',
    state      text        not null,
    drawn_at   timestamptz not null,
    called_at  timestamptz,
    called_by  uuid,
    counter    text        not null default '',
    done_at    timestamptz,
    constraint ticket_has_its_own_number unique (day, number),
    constraint ticket_state_is_known check (state in ('WAITING', 'CALLED', 'SERVED', 'SKIPPED')),
    constraint called_has_a_time check (state not in ('CALLED', 'SERVED') or called_at is not null)
);
create index ticket_waiting on frontdesk.ticket (day, number) where state = 'WAITING';
create index ticket_called on frontdesk.ticket (day, called_at desc) where called_at is not null;

create table frontdesk.setting (
    one   bool primary key default true,
    -- Whoever knows it may draw numbers and see the screen; nothing else.
    kiosk text not null,
    constraint setting_is_one_row check (one)
);
insert into frontdesk.setting (kiosk) values (substr(replace(gen_random_uuid()::text, '-', ''), 1, 16));
