create schema question;

create table question.question (
    id          uuid        primary key,
    version     int         not null default 1,
    kind        text        not null,
    stem        text        not null,
    area_code   text,
    difficulty  int         not null,
    source      text        not null default '',
    status      text        not null,
    fingerprint text        not null,
    created_at  timestamptz not null,
    created_by  uuid        not null,
    changed_at  timestamptz not null,
    constraint kind_is_known check (kind in ('SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'FILL_IN')),
    constraint status_is_known check (status in ('DRAFT', 'ACTIVE', 'RETIRED')),
    constraint difficulty_from_one_to_five check (difficulty between 1 and 5),
    constraint the_same_question_once unique (fingerprint)
);
create index question_to_draw on question.question (area_code, kind, difficulty) where status = 'ACTIVE';
create index question_newest on question.question (id desc);

-- What was asked stays as it was asked: a version that a paper has taken is never written again.
create table question.version (
    question_id uuid        not null references question.question (id),
    version     int         not null,
    area_code   text,
    difficulty  int         not null,
    content     jsonb       not null,
    used        boolean     not null default false,
    made_at     timestamptz not null,
    made_by     uuid        not null,
    primary key (question_id, version)
);
