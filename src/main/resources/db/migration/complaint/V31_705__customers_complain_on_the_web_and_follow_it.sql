alter table complaint.complaint add column product text not null default '';
alter table complaint.complaint add column place text not null default '';
alter table complaint.complaint add column via text not null default 'DESK';
alter table complaint.complaint add column follow_code bytea;
alter table complaint.complaint add constraint via_is_known check (via in ('DESK', 'CONVERSATION', 'WEB', 'API'));
update complaint.complaint set via = 'CONVERSATION' where conversation_id is not null;

alter table complaint.category add column starter text not null default 'SHARED';
alter table complaint.category add column retired boolean not null default false;
alter table complaint.category add constraint starter_is_known
    check (starter in ('SHARED', 'COMMERCE', 'TELECOM', 'PROPERTY', 'OWN'));
update complaint.category set starter = 'COMMERCE'
 where code like 'quality%' or code like 'logistics%' or code like 'aftersale%';
update complaint.category set starter = 'TELECOM' where code like 'telecom%';
update complaint.category set starter = 'PROPERTY' where code like 'property%';
