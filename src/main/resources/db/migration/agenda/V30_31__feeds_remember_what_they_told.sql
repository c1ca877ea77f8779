-- What stood in somebody's feed when it was last read: what vanishes from it is said to be cancelled, for calendars that
-- subscribe keep what nobody takes back.
create table agenda.fed (
    staff_id   uuid        not null references agenda.feed (staff_id) on delete cascade,
    uid        text        not null,
    kind       text        not null,
    title      text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    due        boolean     not null,
    place      text        not null,
    href       text        not null,
    cancelled  boolean     not null,
    revision   int         not null,
    changed_at timestamptz not null,
    gone_at    timestamptz,
    primary key (staff_id, uid)
);
