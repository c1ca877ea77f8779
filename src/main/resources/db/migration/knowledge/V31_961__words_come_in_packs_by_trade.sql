-- Words to look out for belong to a pack: what every centre shares, what one trade adds, and what the centre wrote itself.
-- A pack that is out of use keeps its words. Struck words are remembered, so that a pack does not bring them back.
alter table knowledge.phrase add column pack text not null default 'OWN';
alter table knowledge.phrase add column struck_at timestamptz;
update knowledge.phrase set pack = 'SHARED' where changed_by is null;

create table knowledge.wording_pack (
    code       text primary key,
    in_use     boolean not null,
    changed_by uuid,
    changed_at timestamptz
);
insert into knowledge.wording_pack (code, in_use)
values ('SHARED', true), ('OWN', true), ('COMMERCE', false), ('TELECOM', false), ('PROPERTY', false);
