alter table question.question drop constraint status_is_known;
alter table question.question add constraint status_is_known check (status in ('DRAFT', 'IN_REVIEW', 'ACTIVE', 'RETIRED'));

-- Papers draw the version that somebody else has reviewed, while a newer one is still being written.
alter table question.question add column reviewed_version int;
update question.question set reviewed_version = version where status in ('ACTIVE', 'RETIRED');
alter table question.question add constraint what_is_in_use_was_reviewed
    check (status <> 'ACTIVE' or reviewed_version = version);

drop index question.question_to_draw;
create index question_to_draw on question.question (id) where reviewed_version is not null and status <> 'RETIRED';
create index question_in_review on question.question (changed_at, id) where status = 'IN_REVIEW';
create index question_by_area on question.question (area_code, id desc);

create table question.review (
    id          uuid        primary key,
    question_id uuid        not null references question.question (id),
    version     int         not null,
    reviewer_id uuid        not null,
    approved    boolean     not null,
    note        text        not null default '',
    reviewed_at timestamptz not null
);
create index review_of_question on question.review (question_id, reviewed_at);
