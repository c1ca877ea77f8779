create schema handbook;

create table handbook.chapter (
    id          uuid primary key,
    number      int  not null,
    slug        text not null,
    version     int  not null,
    owed        int  not null,
    constraint chapter_slug_is_unique unique (slug),
    constraint chapter_number_is_unique unique (number),
    constraint what_is_owed_was_written check (owed between 1 and version)
);

create table handbook.version (
    chapter_id  uuid        not null references handbook.chapter (id),
    number      int         not null,
    title       text        not null,
    english     text        not null,
    body        text        not null,
    areas       text[]      not null,
    rules       text[]      not null,
    substantial boolean     not null,
    reason      text        not null,
    written_by  uuid        not null,
    written_at  timestamptz not null,
    constraint version_has_its_number primary key (chapter_id, number)
);

create table handbook.acknowledgement (
    chapter_id uuid        not null references handbook.chapter (id),
    staff_id   uuid        not null,
    version    int         not null,
    at         timestamptz not null,
    constraint a_version_is_acknowledged_once primary key (staff_id, chapter_id, version)
);
create index acknowledgement_by_chapter on handbook.acknowledgement (chapter_id, version, staff_id);
