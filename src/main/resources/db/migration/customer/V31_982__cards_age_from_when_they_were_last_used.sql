-- When somebody was last in touch, as far as it was looked up; who was never looked up counts from when the card was made.
alter table customer.customer
    add column used_at timestamptz;
create index customer_by_use on customer.customer ((coalesce(used_at, created_at)), id)
    where merged_into is null and erased_at is null;
