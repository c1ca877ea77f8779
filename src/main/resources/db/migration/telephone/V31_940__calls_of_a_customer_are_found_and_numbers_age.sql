alter table telephone.call add column erased_at timestamptz;
create index call_of_customer on telephone.call (customer_id, rang_at) where customer_id is not null;
create index call_to_age on telephone.call (rang_at) where erased_at is null and ended_at is not null;
