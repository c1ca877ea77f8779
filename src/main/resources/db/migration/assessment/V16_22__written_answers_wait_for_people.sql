alter table assessment.exam
    add column release text not null default 'AT_ONCE',
    -- How many mark each written answer, not counting a third who is asked when two differ.
    add column markers int  not null default 1,
    add constraint release_is_known check (release in ('AT_ONCE', 'BY_HAND')),
    add constraint one_or_two_mark check (markers in (1, 2));

-- A written answer that people mark; its points are added to those of its question once they are settled.
create table assessment.written (
    id               uuid          primary key,
    sitting_id       uuid          not null references assessment.sitting (id),
    item             int           not null,
    part             int           not null,
    question_id      uuid          not null,
    question_version int           not null,
    given            text          not null,
    possible         numeric(7, 2) not null,
    points           numeric(7, 2),
    settled_at       timestamptz,
    constraint written_once unique (sitting_id, item, part),
    constraint within_what_is_possible check (points between 0 and possible),
    constraint settled_with_points check ((points is null) = (settled_at is null))
);

-- Marks that were changed after the result was decided; the old ones stay here for good.
create table assessment.mark_change (
    id          uuid          primary key,
    sitting_id  uuid          not null references assessment.sitting (id),
    round       int           not null,
    item        int           not null,
    from_points numeric(7, 2) not null,
    to_points   numeric(7, 2) not null,
    cause       text          not null,
    ground      text          not null,
    by_id       uuid          not null,
    at          timestamptz   not null,
    constraint cause_is_known check (cause in ('APPEAL', 'KEY')),
    constraint changed_for_a_reason check (ground <> '')
);
create index mark_change_by_sitting on assessment.mark_change (sitting_id, at);

-- Every result that a sitting has had, the first one too.
create table assessment.result (
    sitting_id uuid          not null references assessment.sitting (id),
    round      int           not null,
    points     numeric(7, 2) not null,
    score      numeric(5, 2) not null,
    passed     boolean       not null,
    at         timestamptz   not null,
    primary key (sitting_id, round)
);
insert into assessment.result (sitting_id, round, points, score, passed, at)
select id, round, points, score, passed, marked_at
  from assessment.sitting
 where marked_at is not null;
