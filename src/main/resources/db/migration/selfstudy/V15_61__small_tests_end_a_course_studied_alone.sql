create schema selfstudy;

create table selfstudy.test (
    id               uuid primary key,
    course_id        uuid        not null,
    staff_id         uuid        not null,
    branch_id        uuid,
    standard_version uuid        not null,
    begun_at         timestamptz not null,
    submitted_at     timestamptz,
    score            numeric(5, 2),
    passed           boolean,
    constraint a_submitted_test_has_a_result
        check ((submitted_at is null) = (score is null) and (submitted_at is null) = (passed is null))
);
create unique index one_open_test on selfstudy.test (staff_id, course_id) where submitted_at is null;
create index test_by_person on selfstudy.test (staff_id, course_id, begun_at desc);
create index test_by_course on selfstudy.test (course_id, submitted_at desc) where submitted_at is not null;

-- The order in which this person sees what is offered; the answer lies in the places as they were written.
create table selfstudy.item (
    test_id          uuid   not null references selfstudy.test (id),
    place            int    not null,
    question_id      uuid   not null,
    question_version int    not null,
    arrangement      int[]  not null,
    given            text[] not null default '{}',
    earned           numeric(5, 2),
    constraint item_has_its_place primary key (test_id, place)
);
