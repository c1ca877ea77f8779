create schema customer;

create table customer.day_count (
    day  date primary key,
    last int not null
);

-- Private details are sealed; the hash finds them by exact match, the hint is what may be shown.
create table customer.customer (
    id           uuid primary key,
    number       text        not null,
    external_id  text,
    name_sealed  bytea,
    name_hint    text        not null default '',
    phone_sealed bytea,
    phone_hash   bytea,
    phone_hint   text        not null default '',
    email_sealed bytea,
    email_hash   bytea,
    email_hint   text        not null default '',
    grade        text        not null default '',
    note         text        not null default '',
    created_at   timestamptz not null,
    constraint number_is_unique unique (number),
    constraint external_id_is_unique unique (external_id)
);
create index customer_by_phone on customer.customer (phone_hash) where phone_hash is not null;
create index customer_by_email on customer.customer (email_hash) where email_hash is not null;
create index customer_by_time on customer.customer (created_at desc);

create table customer.reveal (
    id          uuid primary key,
    customer_id uuid        not null references customer.customer,
    field       text        not null,
    reason      text        not null,
    seen_by     uuid        not null,
    seen_at     timestamptz not null
);
create index reveal_of_customer on customer.reveal (customer_id, seen_at);
