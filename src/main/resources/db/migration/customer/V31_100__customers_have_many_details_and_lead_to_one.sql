-- Phone and e-mail of the row itself are the main ones. A customer that turned out to be another one leads to that one.
alter table customer.customer
    add column name_hash     bytea,
    add column merged_into   uuid references customer.customer,
    add column restricted_at timestamptz,
    add column erased_at     timestamptz,
    add constraint nobody_leads_to_themselves check (merged_into <> id);

create index customer_by_name on customer.customer (name_hash, created_at desc) where name_hash is not null;
create index customer_by_phone_tail on customer.customer (right(phone_hint, 4), created_at desc, id)
    where phone_hash is not null and merged_into is null;
create index customer_merged on customer.customer (merged_into) where merged_into is not null;
create index customer_without_name_hash on customer.customer (id) where name_sealed is not null and name_hash is null;
drop index customer.customer_by_time;
create index customer_by_time on customer.customer (created_at desc, id desc);

create table customer.merge (
    id            uuid primary key,
    survivor_id   uuid        not null references customer.customer,
    merged_id     uuid        not null references customer.customer,
    led_before    uuid[]      not null,
    before        jsonb       not null,
    after         jsonb       not null,
    reason        text        not null default '',
    merged_by     uuid        not null,
    merged_at     timestamptz not null,
    undone_by     uuid,
    undone_at     timestamptz,
    constraint undone_by_somebody check ((undone_at is null) = (undone_by is null))
);
create index merge_of_survivor on customer.merge (survivor_id, merged_at desc);
create unique index merge_in_force on customer.merge (merged_id) where undone_at is null;

-- Further ways to reach a customer, and what proves who they are.
create table customer.detail (
    id          uuid primary key,
    customer_id uuid        not null references customer.customer,
    kind        text        not null,
    sealed      bytea       not null,
    hash        bytea       not null,
    hint        text        not null,
    label       text        not null default '',
    main        boolean     not null default false,
    since       timestamptz not null,
    merge_id    uuid references customer.merge,
    constraint kind_is_known check (kind in ('PHONE', 'EMAIL', 'WECHAT', 'ADDRESS', 'IDENTITY')),
    constraint detail_is_kept_once unique (customer_id, kind, hash)
);
create index detail_by_hash on customer.detail (hash, kind);
create index detail_by_tail on customer.detail (right(hint, 4)) where kind = 'PHONE';
create unique index detail_main on customer.detail (customer_id, kind) where main;

-- What was changed, masked before and after: enough to see what happened, nothing to steal.
create table customer.change (
    id          uuid primary key,
    customer_id uuid        not null references customer.customer,
    what        text        not null,
    before      text        not null,
    after       text        not null,
    changed_by  uuid        not null,
    changed_at  timestamptz not null
);
create index change_of_customer on customer.change (customer_id, changed_at desc);

alter table customer.reveal
    add column until timestamptz;
update customer.reveal
   set until = seen_at;
alter table customer.reveal
    alter column until set not null;
create index reveal_by_person on customer.reveal (seen_by, seen_at desc);
create index reveal_by_time on customer.reveal (seen_at desc, id desc);

create table customer.duplicate (
    id         uuid primary key,
    first_id   uuid        not null references customer.customer,
    second_id  uuid        not null references customer.customer,
    ground     text        not null,
    state      text        not null default 'OPEN',
    found_at   timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    constraint pair_is_kept_once unique (first_id, second_id),
    constraint first_is_first check (first_id < second_id),
    constraint ground_is_known check (ground in ('PHONE', 'EMAIL', 'IDENTITY', 'NAME_AND_ADDRESS')),
    constraint state_is_known check (state in ('OPEN', 'MERGED', 'APART'))
);
create index duplicate_open on customer.duplicate (found_at desc, id desc) where state = 'OPEN';
create index duplicate_of_second on customer.duplicate (second_id);

-- Who is to be compared with the others, and up to when newcomers were.
create table customer.to_compare (
    customer_id uuid primary key references customer.customer
);
create table customer.compared (
    only_one boolean primary key default true check (only_one),
    until    timestamptz not null
);
insert into customer.compared (until) values ('2000-01-01T00:00:00Z');

-- Where a person's last file had which column.
create table customer.import_columns (
    staff_id uuid  not null,
    headings text  not null,
    columns  jsonb not null,
    primary key (staff_id, headings)
);
