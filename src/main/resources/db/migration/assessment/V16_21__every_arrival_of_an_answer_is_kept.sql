-- Everything that arrived in time, in the order in which it arrived; nothing here is ever changed. What counts of it is
-- the row in answer: of each question the arrival with the highest count of the candidate's.
create table assessment.answer_log (
    sitting_id uuid        not null,
    item       int         not null,
    seq        bigint      not null,
    server_seq bigint      generated always as identity,
    given      text[]      not null,
    device     text        not null,
    arrived_at timestamptz not null,
    primary key (sitting_id, item, seq)
);
insert into assessment.answer_log (sitting_id, item, seq, given, device, arrived_at)
select sitting_id, item, seq, given, '', saved_at
  from assessment.answer
 order by saved_at;

-- When a candidate's page last spoke, and whether it was in sight. Written over every half minute for each who is at
-- work, so that it stands apart from the sitting with its paper, and touches no index.
create table assessment.pulse (
    sitting_id uuid        primary key,
    at         timestamptz not null,
    away       boolean     not null
) with (fillfactor = 50);

-- What the invigilator says: to one candidate, or to all who sit the exam.
create table assessment.message (
    id         uuid        primary key,
    exam_id    uuid        not null references assessment.exam (id),
    sitting_id uuid        references assessment.sitting (id),
    words      text        not null,
    at         timestamptz not null,
    by_id      uuid        not null,
    constraint says_something check (words <> '')
);
create index message_by_exam on assessment.message (exam_id, at);

-- How long what a page noticed had lasted.
alter table assessment.trace add column seconds int not null default 0;
