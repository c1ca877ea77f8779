create schema survey;

create table survey.questionnaire (
    id       uuid primary key,
    code     text not null,
    occasion text not null,
    current  int  not null,
    constraint one_questionnaire_a_code unique (code),
    constraint occasion_is_known check (occasion in ('PROGRAMME', 'REVIEW', 'EMPLOYEES', 'SELF_CHECK', 'OTHER'))
);

create table survey.edition (
    id               uuid        primary key,
    questionnaire_id uuid        not null references survey.questionnaire (id),
    number           int         not null,
    chinese          text        not null,
    english          text        not null,
    lead_chinese     text        not null,
    lead_english     text        not null,
    rule             text        not null,
    questions        jsonb       not null,
    written_by       uuid        not null,
    written_at       timestamptz not null,
    constraint one_edition_a_number unique (questionnaire_id, number)
);

create table survey.survey (
    id            uuid        primary key,
    edition_id    uuid        not null references survey.edition (id),
    about         text        not null,
    occasion      text        not null,
    reference     text        not null,
    subject_id    uuid,
    branch_id     uuid,
    anonymous     boolean     not null,
    minimum_group int         not null,
    opens_at      timestamptz not null,
    closes_at     timestamptz not null,
    closed_at     timestamptz,
    made_by       uuid        not null,
    made_at       timestamptz not null,
    constraint asked_for_some_time check (closes_at > opens_at)
);
create unique index one_survey_a_reference on survey.survey (occasion, reference) where reference <> '';
create index survey_by_edition on survey.survey (edition_id);
create index survey_open on survey.survey (closes_at) where closed_at is null;
create index survey_latest on survey.survey (opens_at desc);
create index survey_by_subject on survey.survey (subject_id) where subject_id is not null;

-- Who is asked, and whether they have answered: never what, and not when.
create table survey.invitation (
    survey_id uuid    not null references survey.survey (id),
    staff_id  uuid    not null,
    relation  text    not null,
    part      text    not null,
    answered  boolean not null default false,
    primary key (survey_id, staff_id)
);
create index invitation_open on survey.invitation (staff_id) where not answered;

-- What was answered; by whom only where the survey is not anonymous. Its key is drawn at random and it has no time.
create table survey.sheet (
    id        uuid  primary key,
    survey_id uuid  not null references survey.survey (id),
    staff_id  uuid,
    relation  text  not null,
    part      text  not null,
    answers   jsonb not null
);
create index sheet_by_survey on survey.sheet (survey_id);
