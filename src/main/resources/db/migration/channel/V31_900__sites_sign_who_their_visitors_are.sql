-- Keys that sites sign with; unreadable without the key of the house. Two at most are good at once.
create table channel.signing_key (
    id         uuid primary key,
    key_sealed bytea       not null,
    made_by    uuid        not null,
    made_at    timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
alter table channel.setting add column signature_minutes int not null default 60;
alter table channel.setting add constraint signatures_are_good_for_a_while check (signature_minutes between 1 and 1440);

-- Whom the site has signed; null for everybody else, whatever they say of themselves.
alter table channel.visitor add column customer_id uuid;
create index visitor_by_customer on channel.visitor (customer_id, opened_at desc) where customer_id is not null;

-- The talk that a signed visitor goes on with; its row is also what two devices wait for each other at.
create table channel.signed_visitor (
    customer_id     uuid primary key,
    conversation_id uuid
);

-- A signed visitor has a token for each device.
create table channel.further_token (
    conversation_id uuid        not null,
    token_print     bytea       not null,
    opened_at       timestamptz not null,
    constraint further_token_pk primary key (conversation_id, token_print)
);
