create schema notice;

create table notice.notice (
    id        uuid primary key,
    staff_id  uuid        not null,
    key       text        not null,
    arguments text[]      not null,
    href      text        not null,
    tone      text        not null,
    at        timestamptz not null,
    read_at   timestamptz,
    constraint notice_tone_is_known check (tone in ('NEUTRAL', 'ACCENT', 'GOOD', 'WARN', 'BAD'))
);
create index notice_by_person on notice.notice (staff_id, at desc);
create index notice_unread on notice.notice (staff_id) where read_at is null;

create table notice.preference (
    staff_id   uuid primary key,
    address    text not null,
    by_mail    boolean not null,
    quiet_from time,
    quiet_to   time,
    language   text not null,
    constraint mail_needs_an_address check (not by_mail or address <> ''),
    constraint quiet_hours_have_both_ends check ((quiet_from is null) = (quiet_to is null))
);
