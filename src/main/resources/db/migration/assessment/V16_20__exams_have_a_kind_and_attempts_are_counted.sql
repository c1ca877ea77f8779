alter table assessment.exam
    add column kind    text not null default 'GENERAL',
    -- The exam that this one repeats, or that the one it repeats repeats; itself where it repeats none.
    add column root_id uuid,
    add constraint exam_kind_is_known check (kind in ('ADMISSION', 'MONTHLY', 'FIRE', 'REMEDIAL', 'GENERAL'));

with recursive chain as (
    select id, id as root_id
      from assessment.exam
     where resit_of is null
    union all
    select exam.id, chain.root_id
      from assessment.exam
      join chain on exam.resit_of = chain.id
)
update assessment.exam
   set root_id = chain.root_id
  from chain
 where chain.id = exam.id;
alter table assessment.exam alter column root_id set not null;
create index exam_by_root on assessment.exam (root_id);

-- What one person may that the others may not; an override without a ground is none.
alter table assessment.candidate
    add column opens_at  timestamptz,
    add column closes_at timestamptz,
    add column turns     int  not null default 1,
    add column ground    text not null default '',
    -- The paper, drawn when the candidate was invited: hundreds begin within the same second.
    add column items     jsonb,
    add constraint own_window_has_a_length check (closes_at > opens_at),
    add constraint some_turns check (turns between 1 and 10);

alter table assessment.sitting
    -- Which time at this exam, and which within the chain of exam and resits.
    add column turn        int not null default 1,
    add column attempt     int not null default 1,
    add column marked_at   timestamptz,
    add column released_at timestamptz,
    -- How often the result was decided: 1, and higher after an appeal or a changed key.
    add column round       int not null default 0;
update assessment.sitting
   set marked_at = submitted_at, released_at = submitted_at, round = 1
 where submitted_at is not null;
update assessment.sitting
   set attempt = counted.attempt
  from (select sitting.id,
               row_number() over (partition by staff_id, root_id order by started_at, sitting.id) as attempt
          from assessment.sitting
          join assessment.exam on exam.id = sitting.exam_id) as counted
 where counted.id = sitting.id
   and counted.attempt > 1;
alter table assessment.sitting
    drop constraint sat_once,
    add constraint sat_once_a_turn unique (exam_id, staff_id, turn),
    drop constraint marked_when_submitted,
    add constraint marked_as_a_whole check ((marked_at is null) = (score is null) and (score is null) = (passed is null)),
    add constraint marked_after_submission check (marked_at is null or submitted_at is not null),
    add constraint released_after_marking check (released_at is null or marked_at is not null);
-- A finished attempt of an exam is not on the way to its result: the page of those that are is short.
create index sitting_being_marked on assessment.sitting (exam_id) where submitted_at is not null and released_at is null;

alter table assessment.trace
    add column note text not null default '',
    drop constraint kind_is_known,
    add constraint kind_is_known check (kind in (
        'STARTED', 'LEFT', 'RETURNED', 'BLURRED', 'FOCUSED', 'COPIED', 'PASTED', 'PRINTED', 'OFFLINE', 'ONLINE', 'DEVICE',
        'TAB', 'EXTENDED', 'MESSAGE', 'SUBMITTED'));
