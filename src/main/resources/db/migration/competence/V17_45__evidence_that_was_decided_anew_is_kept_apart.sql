-- What a source said before its verdict was decided anew: kept to be read, counted nowhere.
create table competence.evidence_before (
    id           uuid primary key,
    staff_id     uuid        not null,
    area_code    text        not null,
    source       text        not null,
    source_id    text        not null,
    strength     int         not null,
    at           timestamptz not null,
    note         text        not null,
    posted_at    timestamptz not null,
    withdrawn_at timestamptz not null
);
create index evidence_before_by_source on competence.evidence_before (staff_id, source, source_id);

-- Exams that were marked anew spoke beside what they had said before; now the last round speaks alone.
with rounds as (
    select id, staff_id, source, split_part(source_id, '#', 1) as first_id,
           coalesce(nullif(split_part(source_id, '#', 2), ''), '1')::int as round
      from competence.evidence
     where source = 'EXAM'
), former as (
    delete from competence.evidence e
     using rounds r
     where e.id = r.id
       and exists (select
                     from rounds later
                    where later.staff_id = r.staff_id
                      and later.first_id = r.first_id
                      and later.round > r.round)
    returning e.*
)
insert into competence.evidence_before (id, staff_id, area_code, source, source_id, strength, at, note, posted_at, withdrawn_at)
select id, staff_id, area_code, source, source_id, strength, at, note, posted_at, now()
  from former;

update competence.evidence
   set source_id = split_part(source_id, '#', 1)
 where source = 'EXAM'
   and source_id like '%#%';
