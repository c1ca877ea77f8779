create schema insight;

-- What a day of service came to, agent by agent: maintained from the facts, and equal to them whenever no day is stale.
create table insight.service_day (
    day            date    not null,
    agent_id       uuid    not null,
    conversations  int     not null,
    answered       int     not null,
    first_in_time  int     not null,
    replies        bigint  not null,
    reply_millis   bigint  not null,
    inspected      int     not null,
    score_sum      numeric not null,
    constraint one_row_a_day_and_agent primary key (day, agent_id)
);

-- Days whose facts have changed since they were counted.
create table insight.stale_day (
    day date primary key
);
