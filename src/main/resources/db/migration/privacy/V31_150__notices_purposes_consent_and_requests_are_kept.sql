create schema privacy;

create table privacy.notice (
    id           uuid primary key,
    channel      text        not null,
    version      int         not null,
    zh           text        not null,
    en           text        not null,
    published_by uuid        not null,
    published_at timestamptz not null,
    constraint version_is_given_once unique (channel, version)
);

create table privacy.shown (
    customer_id uuid        not null,
    notice_id   uuid        not null references privacy.notice,
    shown_at    timestamptz not null,
    primary key (customer_id, notice_id)
);

-- What customers' data are used for, and on what ground.
create table privacy.purpose (
    code      text primary key,
    zh        text not null,
    en        text not null,
    basis     text not null,
    place     int  not null,
    constraint basis_is_known check (basis in ('CONTRACT', 'LEGAL_DUTY', 'CONSENT', 'SEPARATE_CONSENT'))
);
insert into privacy.purpose (code, zh, en, basis, place)
values ('SERVICE', '办理咨询、报修和投诉', 'Handling enquiries, repairs and complaints', 'CONTRACT', 1),
       ('RECORDING', '留存通话与会话记录，用于核实', 'Keeping records of conversations for proof', 'CONTRACT', 2),
       ('DUTY', '履行法律规定的保存与报告', 'Keeping and reporting what the law requires', 'LEGAL_DUTY', 3),
       ('CARE', '售后关怀与回访', 'After-sale care and return visits', 'CONSENT', 4),
       ('SURVEY', '满意度调查', 'Asking about satisfaction', 'CONSENT', 5),
       ('MARKETING', '推介商品与活动', 'Offering goods and promotions', 'CONSENT', 6),
       ('SHARING', '提供给合作方处理', 'Handing data to a partner', 'SEPARATE_CONSENT', 7);

create table privacy.consent (
    id           uuid primary key,
    customer_id  uuid        not null,
    purpose      text        not null references privacy.purpose,
    notice_id    uuid references privacy.notice,
    means        text        not null,
    given_at     timestamptz not null,
    noted_by     uuid        not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    constraint withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index consent_of_customer on privacy.consent (customer_id, purpose, given_at desc);
create unique index consent_in_force on privacy.consent (customer_id, purpose) where withdrawn_at is null;

create table privacy.day_count (
    day  date primary key,
    last int not null
);

create table privacy.request (
    id               uuid primary key,
    number           text        not null,
    customer_id      uuid        not null,
    kind             text        not null,
    words            text        not null,
    verified_by      text        not null,
    state            text        not null default 'OPEN',
    taken_by         uuid        not null,
    taken_at         timestamptz not null,
    due_at           timestamptz not null,
    standard_version uuid        not null,
    decided_by       uuid,
    decided_at       timestamptz,
    reason           text        not null default '',
    -- Why what was asked for has to wait, and what was done in each module.
    held_by          text[]      not null default '{}',
    done             jsonb       not null default '{}',
    constraint request_number_is_unique unique (number),
    constraint kind_is_known check (kind in ('ACCESS', 'CORRECTION', 'RESTRICTION', 'ERASURE')),
    constraint state_is_known check (state in ('OPEN', 'GRANTED', 'RESTRICTED', 'REFUSED')),
    constraint decided_by_somebody check ((state = 'OPEN') = (decided_by is null)),
    constraint refused_with_a_reason check (state <> 'REFUSED' or reason <> '')
);
create index request_open on privacy.request (due_at) where state = 'OPEN';
create index request_waiting on privacy.request (decided_at) where state = 'RESTRICTED';
create index request_of_customer on privacy.request (customer_id, taken_at desc);
create index request_by_time on privacy.request (taken_at desc, id desc);

-- A time limit of the law that a house has switched on or off against how it was shipped.
create table privacy.term_switch (
    code       text primary key,
    on_        boolean     not null,
    changed_by uuid        not null,
    changed_at timestamptz not null
);

create table privacy.ageing (
    data_class  text primary key,
    due         int         not null,
    looked_at   timestamptz not null,
    cleared     bigint      not null default 0,
    cleared_at  timestamptz,
    cleared_by  uuid
);
