create schema calendar;

-- A named calendar in one of its versions; the highest version is in force. Hours are written 09:00-12:00, 13:30-18:00.
create table calendar.working_calendar (
    id               uuid primary key,
    name             text        not null,
    version          int         not null,
    week             text[]      not null,
    follows_holidays boolean     not null,
    ends_at_midnight boolean     not null,
    ground           text        not null,
    changed_by       uuid,
    changed_at       timestamptz not null,
    constraint calendar_version_is_unique unique (name, version),
    constraint week_has_seven_days check (cardinality(week) = 7)
);

create table calendar.day_exception (
    calendar_id uuid    not null references calendar.working_calendar (id),
    day         date    not null,
    name        text    not null,
    works       boolean not null,
    hours       text,
    primary key (calendar_id, day),
    constraint a_day_off_has_no_hours check (works or hours is null)
);

-- Notices of the State Council that were imported; the latest of a year goes before the one shipped with the program.
create table calendar.holiday_notice (
    id          uuid primary key,
    year        int         not null,
    papers      text[]      not null,
    imported_by uuid,
    imported_at timestamptz not null
);
create index holiday_notice_by_year on calendar.holiday_notice (year, imported_at desc);

create table calendar.holiday (
    notice_id uuid    not null references calendar.holiday_notice (id),
    day       date    not null,
    name      text    not null,
    off       boolean not null,
    primary key (notice_id, day)
);

-- One row that tells every node whether what it holds in memory is still the truth.
create table calendar.revision (
    only_one boolean primary key default true,
    revision bigint not null,
    constraint there_is_one check (only_one)
);
insert into calendar.revision (revision) values (1);

insert into calendar.working_calendar
    (id, name, version, week, follows_holidays, ends_at_midnight, ground, changed_at)
values
    ('01900000-0000-7000-8000-000000000001', 'STD', 1,
     array['09:00-18:00', '09:00-18:00', '09:00-18:00', '09:00-18:00', '09:00-18:00', '', ''], true, false,
     '随产品提供', timestamptz '2007-01-01 00:00:00+08'),
    ('01900000-0000-7000-8000-000000000002', 'LUN', 1,
     array['09:00-12:00, 13:30-18:00', '09:00-12:00, 13:30-18:00', '09:00-12:00, 13:30-18:00',
           '09:00-12:00, 13:30-18:00', '09:00-12:00, 13:30-18:00', '', ''], true, false,
     '随产品提供', timestamptz '2007-01-01 00:00:00+08'),
    ('01900000-0000-7000-8000-000000000003', '24x7', 1,
     array['00:00-24:00', '00:00-24:00', '00:00-24:00', '00:00-24:00', '00:00-24:00', '00:00-24:00', '00:00-24:00'],
     false, false, '随产品提供', timestamptz '2007-01-01 00:00:00+08');
