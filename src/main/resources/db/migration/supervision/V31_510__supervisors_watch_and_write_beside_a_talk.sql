create schema supervision;

create table supervision.watch (
    id              uuid primary key,
    conversation_id uuid        not null,
    staff_id        uuid        not null,
    began_at        timestamptz not null,
    seen_at         timestamptz not null
);
create index watch_of_conversation on supervision.watch (conversation_id, seen_at desc);
create index watch_by_person on supervision.watch (staff_id, began_at desc);

create table supervision.note (
    id              uuid primary key,
    conversation_id uuid        not null,
    kind            text        not null,
    written_by      uuid        not null,
    text            text        not null,
    mentioned       uuid[]      not null default '{}',
    written_at      timestamptz not null,
    constraint kind_is_known check (kind in ('NOTE', 'WHISPER'))
);
create index note_of_conversation on supervision.note (conversation_id, written_at);
