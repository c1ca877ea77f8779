-- What a need rests on: pieces of evidence, which make it together, or a verdict or a person's judgement, each of which
-- is enough. What was withdrawn since stays to be read.
create table competence.need_basis (
    need_id      uuid        not null references competence.need (id),
    source       text        not null,
    source_id    text        not null,
    note         text        not null,
    withdrawn_at timestamptz,
    primary key (need_id, source, source_id)
);

-- Closed because nothing that it rested on stands any more: it uses up no evidence.
alter table competence.need add column voided boolean not null default false;

-- Open needs remember only their sentences: the pieces that said them are what they rest on.
insert into competence.need_basis (need_id, source, source_id, note)
select need.id, evidence.source, evidence.source_id, min(evidence.note)
  from competence.need
  join competence.evidence on evidence.staff_id = need.staff_id
       and evidence.area_code = need.area_code
       and evidence.at <= need.arisen_at
       and evidence.strength < 0
       and evidence.note = any(need.reasons)
 where need.closed_at is null
 group by need.id, evidence.source, evidence.source_id;

-- One that no piece of evidence made was asked for.
insert into competence.need_basis (need_id, source, source_id, note)
select id, 'DEMAND', id::text, reasons[1]
  from competence.need
 where closed_at is null
   and not exists (select from competence.need_basis where need_id = need.id);
