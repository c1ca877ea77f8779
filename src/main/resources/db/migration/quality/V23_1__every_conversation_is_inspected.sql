create schema quality;

create table quality.scorecard (
    id         uuid primary key,
    code       text        not null,
    version    int         not null,
    name       text        not null,
    name_en    text        not null,
    channels   text[]      not null,
    valid_from timestamptz not null,
    constraint scorecard_versions_are_numbered unique (code, version)
);

create table quality.scorecard_item (
    scorecard_id uuid          not null references quality.scorecard (id),
    code         text          not null,
    place        int           not null,
    name         text          not null,
    name_en      text          not null,
    kind         text          not null,
    weight       numeric(5, 2) not null,
    area_code    text          not null,
    checks       text[]        not null,
    taboos       text[]        not null,
    primary key (scorecard_id, code),
    constraint item_kind_is_known check (kind in ('SCALE', 'YES_NO', 'FATAL')),
    constraint fatal_items_weigh_nothing check (kind <> 'FATAL' or weight = 0)
);

create table quality.inspection (
    id               uuid primary key,
    conversation_id  uuid        not null,
    external_id      text,
    agent_id         uuid,
    branch_id        uuid,
    channel          text        not null,
    imported         boolean     not null,
    closed_at        timestamptz not null,
    inspected_at     timestamptz not null,
    standard_version uuid,
    scorecard_id     uuid        not null references quality.scorecard (id),
    raw_score        numeric(5, 1),
    score            numeric(5, 1),
    fatal            boolean     not null,
    suspected        boolean     not null,
    missed           int         not null,
    constraint conversation_is_inspected_once unique (conversation_id),
    constraint fatal_voids_the_score check (not fatal or score = 0)
);
create index inspection_by_time on quality.inspection (closed_at desc);
create index inspection_by_agent on quality.inspection (agent_id, closed_at desc);

create table quality.finding (
    id            uuid primary key,
    inspection_id uuid not null references quality.inspection (id),
    place         int  not null,
    check_code    text not null,
    rule          text not null,
    message_seq   int,
    verdict       text not null,
    evidence      text not null,
    categories    text[] not null,
    constraint verdict_is_known check (verdict in ('MET', 'MISSED', 'NOT_APPLICABLE'))
);
create index finding_by_inspection on quality.finding (inspection_id, place);
create index finding_by_check on quality.finding (check_code, verdict);

create table quality.judgement (
    finding_id uuid primary key references quality.finding (id),
    agrees     boolean     not null,
    note       text        not null,
    by_id      uuid        not null,
    at         timestamptz not null
);

create table quality.review (
    id              uuid primary key,
    inspection_id   uuid        not null references quality.inspection (id),
    scorecard_id    uuid        not null references quality.scorecard (id),
    by_id           uuid        not null,
    at              timestamptz not null,
    raw_score       numeric(5, 1),
    score           numeric(5, 1),
    fatal           boolean     not null,
    coaching        text        not null,
    acknowledged_at timestamptz,
    answer          text        not null default ''
);
create index review_by_inspection on quality.review (inspection_id, at desc);

create table quality.review_mark (
    review_id uuid not null references quality.review (id),
    item      text not null,
    points    int,
    note      text not null,
    primary key (review_id, item)
);
