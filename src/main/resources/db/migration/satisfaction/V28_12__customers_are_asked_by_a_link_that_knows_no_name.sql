create schema satisfaction;

-- A link knows the round and whose service it is about, never which conversation or customer, and goes with its answer.
create table satisfaction.link (
    print     bytea primary key,
    survey_id uuid not null,
    agent_id  uuid not null
);
create index link_by_round on satisfaction.link (survey_id);

-- When somebody was asked last, to the day: a customer, or where nobody knows the customer the conversation.
create table satisfaction.asked (
    who      uuid primary key,
    asked_on date not null
);
create index asked_by_day on satisfaction.asked (asked_on);
