-- How many certified people the busiest hour of a queue asks for; counted anew every night.
create table competence.queue_demand (
    branch_id  uuid,
    code       text        not null,
    wanted     int         not null,
    counted_at timestamptz not null,
    constraint one_queue_a_branch_and_duty unique nulls not distinct (branch_id, code)
);
