alter table plan.plan add column edition int not null default 1;

create table plan.occurrence (
    id            uuid primary key,
    plan_id       uuid    not null,
    item_id       uuid    not null,
    number        int     not null,
    day           date    not null,
    from_time     time    not null,
    until_time    time    not null,
    room_id       uuid    not null,
    instructor_id uuid    not null,
    people        uuid[]  not null,
    pinned        boolean not null,
    constraint occurrence_is_of_an_item foreign key (item_id) references plan.item (id) on delete cascade,
    constraint occurrence_is_of_a_plan foreign key (plan_id) references plan.plan (id),
    constraint an_occurrence_ends_after_it_begins check (from_time < until_time)
);
create index occurrence_by_plan on plan.occurrence (plan_id, day, from_time);
create unique index a_group_meets_once on plan.occurrence (item_id, number);

create table plan.handed_in (
    plan_id uuid        not null,
    edition int         not null,
    lines   jsonb       not null,
    at      timestamptz not null,
    constraint an_edition_is_handed_in_once primary key (plan_id, edition),
    constraint handed_in_is_a_plan foreign key (plan_id) references plan.plan (id)
);

create table plan.rollout (
    plan_id uuid not null,
    step    int  not null,
    name    text not null,
    on_day  date not null,
    constraint a_step_has_one_date primary key (plan_id, step),
    constraint rollout_is_of_a_plan foreign key (plan_id) references plan.plan (id)
);
create index occurrence_by_day on plan.occurrence (day);
