create schema scenario;

create table scenario.scenario (
    id            uuid        primary key,
    code          text        not null,
    source        text        not null,
    source_id     uuid        not null,
    status        text        not null,
    version       int         not null,
    ready_version int,
    note          text        not null default '',
    made_by       uuid        not null,
    changed_at    timestamptz not null,
    constraint code_is_free unique (code),
    constraint source_is_known check (source in ('CONVERSATION', 'COMPLAINT')),
    constraint status_is_known check (status in ('DRAFT', 'IN_REVIEW', 'READY', 'RETIRED')),
    constraint what_is_ready_has_a_version check (status <> 'READY' or ready_version is not null)
);
create index scenario_by_change on scenario.scenario (changed_at desc);
create index scenario_ready on scenario.scenario (code) where ready_version is not null;

create table scenario.version (
    scenario_id uuid        not null references scenario.scenario (id),
    version     int         not null,
    content     jsonb       not null,
    written_by  uuid        not null,
    written_at  timestamptz not null,
    reviewed_by uuid,
    reviewed_at timestamptz,
    primary key (scenario_id, version),
    constraint reviewed_by_another check (reviewed_by <> written_by)
);
