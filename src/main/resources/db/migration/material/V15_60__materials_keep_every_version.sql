create schema material;

create table material.material (
    id         uuid primary key,
    title      text          not null,
    about      text          not null,
    audience   text          not null,
    posts      text[]        not null,
    branch_id  uuid,
    course_id  uuid,
    block      text          not null,
    hours      numeric(5, 1) not null,
    confirms   boolean       not null,
    version    int           not null,
    owed       int           not null,
    haystack   text          not null,
    grams      text[]        not null,
    owner_id   uuid          not null,
    added_at   timestamptz   not null,
    retired_at timestamptz,
    constraint audience_is_known check (audience in ('EVERYBODY', 'INSTRUCTORS', 'POSTS', 'BRANCH')),
    constraint posts_are_named check (audience <> 'POSTS' or cardinality(posts) > 0),
    constraint branch_is_named check (audience <> 'BRANCH' or branch_id is not null),
    constraint hours_are_not_negative check (hours >= 0),
    constraint what_is_owed_was_added check (owed between 1 and version)
);
create index material_by_course on material.material (course_id) where retired_at is null;
create index material_by_age on material.material (added_at desc) where retired_at is null;
create index material_by_words on material.material using gin (grams);

-- A unit is a page of what is read, a millisecond of what plays; null where a recording does not say how long it is.
create table material.version (
    id          uuid primary key,
    material_id uuid        not null references material.material (id),
    number      int         not null,
    kind        text        not null,
    file_id     uuid,
    link        text        not null,
    file_name   text        not null,
    type        text        not null,
    bytes       bigint      not null,
    units       int,
    measured    boolean     not null,
    substantial boolean     not null,
    reason      text        not null,
    added_by    uuid        not null,
    added_at    timestamptz not null,
    constraint version_has_its_number unique (material_id, number),
    constraint kind_is_known check (kind in ('DOCUMENT', 'SLIDES', 'PICTURE', 'VIDEO', 'AUDIO', 'OFFICE', 'LINK')),
    constraint a_link_or_a_file check ((file_id is null) = (kind = 'LINK'))
);

create table material.page (
    version_id uuid  not null references material.version (id),
    number     int   not null,
    image      bytea not null,
    constraint page_has_its_number primary key (version_id, number)
);
alter table material.page alter column image set storage external;

create table material.progress (
    version_id   uuid           not null references material.version (id),
    staff_id     uuid           not null,
    branch_id    uuid,
    opened_at    timestamptz    not null,
    told_at      timestamptz    not null,
    position     int            not null default 0,
    covered      int4multirange not null default '{}',
    seconds      int            not null default 0,
    share        int            not null default 0,
    confirmed_at timestamptz,
    completed_at timestamptz,
    constraint one_progress_a_person primary key (version_id, staff_id),
    constraint share_is_a_share check (share between 0 and 100)
);
create index progress_by_person on material.progress (staff_id, completed_at);
