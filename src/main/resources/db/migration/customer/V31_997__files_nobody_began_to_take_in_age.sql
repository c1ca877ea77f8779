-- Files of customers that were looked at and not taken in yet; what is taken in is known by its work.
create table customer.import_waiting (
    file_id uuid primary key,
    kept_at timestamptz not null
);
create index import_waiting_by_age on customer.import_waiting (kept_at);
