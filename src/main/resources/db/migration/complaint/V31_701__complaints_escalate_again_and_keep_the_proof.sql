alter table complaint.escalation drop constraint complaint_escalates_once;
alter table complaint.escalation add column rung int not null default 1;
create unique index one_escalation_waits on complaint.escalation (complaint_id) where acknowledged_at is null;
create index escalation_by_complaint on complaint.escalation (complaint_id, raised_at desc);

create table complaint.escalation_told (
    escalation_id uuid        not null references complaint.escalation (id),
    rung          int         not null,
    staff_id      uuid        not null,
    told_at       timestamptz not null,
    notice_id     uuid,
    seen_at       timestamptz,
    primary key (escalation_id, rung, staff_id)
);

insert into complaint.escalation_told (escalation_id, rung, staff_id, told_at)
select id, 1, unnest(first_told), raised_at from complaint.escalation;
insert into complaint.escalation_told (escalation_id, rung, staff_id, told_at)
select id, 2, unnest(next_told), next_told_at from complaint.escalation where next_told_at is not null;
update complaint.escalation set rung = 2 where next_told_at is not null;

alter table complaint.escalation drop column first_told;
alter table complaint.escalation drop column next_told;
alter table complaint.escalation drop column next_told_at;

create index complaint_by_conversation on complaint.complaint (conversation_id) where conversation_id is not null;
