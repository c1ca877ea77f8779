-- How many people are wanted who master an area or hold a duty; without a branch, in the whole organisation.
create table competence.demand (
    branch_id uuid,
    code      text        not null,
    wanted    int         not null,
    set_by    uuid        not null,
    set_at    timestamptz not null,
    constraint one_demand_a_branch_and_code unique nulls not distinct (branch_id, code),
    constraint demand_is_within_bounds check (wanted between 0 and 100000)
);
