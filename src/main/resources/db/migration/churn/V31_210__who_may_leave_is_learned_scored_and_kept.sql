create schema churn;

-- One attempt at learning: what was learned, how good it is on those not seen, and whether it is in force.
create table churn.model (
    id         uuid primary key,
    learned_at timestamptz not null,
    learned_by uuid        not null,
    examples   int         not null,
    leavers    int         not null,
    verdict    text        not null,
    model      jsonb,
    calibration jsonb,
    quality    jsonb,
    constraint verdict_is_known check (verdict in ('IN_FORCE', 'FORMER', 'TOO_FEW', 'TOO_WEAK')),
    constraint what_is_in_force_was_learned check (verdict not in ('IN_FORCE', 'FORMER') or model is not null)
);
create unique index model_in_force on churn.model ((true)) where verdict = 'IN_FORCE';
create index model_by_time on churn.model (learned_at desc);

create table churn.score (
    customer_id uuid primary key,
    level       text        not null,
    risk        double precision,
    weight      double precision not null,
    reasons     jsonb       not null,
    model_id    uuid,
    scored_at   timestamptz not null,
    constraint level_is_known check (level in ('HIGH', 'MIDDLE', 'LOW'))
) with (fillfactor = 80);
create index score_by_risk on churn.score (level, weight desc, customer_id);
create index score_by_time on churn.score (scored_at);

create table churn.tally (
    level text primary key,
    of    bigint      not null,
    at    timestamptz not null
);
