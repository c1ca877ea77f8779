create schema scorm;

create table scorm.package (
    id          uuid primary key,
    title       text          not null,
    standard    text          not null,
    edition     text          not null,
    course_id   uuid,
    hours       numeric(5, 1) not null,
    file_name   text          not null,
    sha256      text          not null,
    bytes       bigint        not null,
    uploaded_by uuid          not null,
    uploaded_at timestamptz   not null,
    retired_at  timestamptz,
    constraint standard_is_known check (standard in ('SCORM_12', 'SCORM_2004')),
    constraint hours_are_not_negative check (hours >= 0)
);
create index package_by_course on scorm.package (course_id) where retired_at is null;

-- The tree of a package, flat and in order; a heading has no address.
create table scorm.item (
    package_id uuid not null references scorm.package (id) on delete cascade,
    place      int  not null,
    depth      int  not null,
    identifier text not null,
    title      text not null,
    href       text not null,
    query      text not null,
    kind       text not null,
    mastery    numeric(5, 2),
    launch     text not null,
    constraint item_has_its_place primary key (package_id, place),
    constraint item_kind_is_known check (kind in ('HEADING', 'SCO', 'ASSET'))
);

create table scorm.entry (
    package_id uuid  not null references scorm.package (id) on delete cascade,
    path       text  not null,
    bytes      bytea not null,
    constraint entry_has_its_path primary key (package_id, path)
);
alter table scorm.entry alter column bytes set storage external;

create table scorm.attempt (
    id           uuid primary key,
    package_id   uuid        not null references scorm.package (id),
    staff_id     uuid        not null,
    branch_id    uuid,
    started_at   timestamptz not null,
    last_at      timestamptz not null,
    status       text        not null,
    score        numeric(5, 2),
    completed_at timestamptz,
    constraint one_attempt_a_person unique (package_id, staff_id)
);
create index attempt_by_person on scorm.attempt (staff_id, completed_at);

create table scorm.run (
    attempt_id uuid        not null references scorm.attempt (id),
    place      int         not null,
    status     text        not null,
    score      numeric(5, 2),
    seconds    bigint      not null,
    data       jsonb       not null,
    last_at    timestamptz not null,
    constraint one_run_an_item primary key (attempt_id, place)
);

-- What opens a package's files to a frame that has no cookies; only its fingerprint is kept.
create table scorm.pass (
    fingerprint text primary key,
    attempt_id  uuid        not null references scorm.attempt (id),
    place       int         not null,
    until       timestamptz not null
);
create index pass_by_end on scorm.pass (until);
