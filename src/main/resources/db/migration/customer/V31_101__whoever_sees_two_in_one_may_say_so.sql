alter table customer.duplicate
    drop constraint ground_is_known,
    add constraint ground_is_known
        check (ground in ('PHONE', 'EMAIL', 'IDENTITY', 'NAME_AND_ADDRESS', 'BY_HAND'));
alter table customer.merge
    add column merged_before jsonb not null default '{}';
alter table customer.compared
    add column last uuid not null default '00000000-0000-0000-0000-000000000000';
create index customer_by_arrival on customer.customer (created_at, id);
drop index customer.customer_by_time;
