alter table training.session add column link text not null default '';

alter table training.seat add column place text not null default '';
alter table training.seat add column early_minutes int not null default 0;
alter table training.seat add constraint who_left_early_left check (early_minutes = 0 or left_at is not null);
create unique index a_place_is_taken_once on training.seat (session_id, place) where place <> '';

create table training.make_up (
    session_id      uuid not null,
    staff_id        uuid not null,
    made_session_id uuid,
    bound_by        uuid,
    done_at         timestamptz,
    constraint a_session_is_made_up_once primary key (session_id, staff_id),
    constraint make_up_is_of_a_seat foreign key (session_id, staff_id) references training.seat (session_id, staff_id),
    constraint make_up_is_in_a_session foreign key (made_session_id) references training.session (id),
    constraint what_is_made_up_says_where check (done_at is null or made_session_id is not null)
);
create index make_up_that_is_owed on training.make_up (staff_id) where done_at is null;
create index make_up_bound_to_a_session on training.make_up (made_session_id) where done_at is null;

-- Sessions missed so far: made up by the first later session of the same course that the person took part in.
insert into training.make_up (session_id, staff_id, made_session_id, done_at)
select missed.id, seat.staff_id, made.id, made.starts_at
  from training.seat
  join training.session missed on missed.id = seat.session_id
  left join lateral (
       select later.id, later.starts_at
         from training.session later
         join training.seat there on there.session_id = later.id
        where later.course_id = missed.course_id
          and later.starts_at > missed.starts_at
          and there.staff_id = seat.staff_id
          and there.state in ('ON_TIME', 'LATE')
        order by later.starts_at
        limit 1) made on true
 where seat.state in ('ABSENT', 'EXCUSED')
   and missed.closed_at is not null;

create table training.practice_run (
    id         uuid primary key,
    session_id uuid        not null,
    staff_id   uuid        not null,
    at         timestamptz not null,
    by_id      uuid        not null,
    undone_at  timestamptz,
    constraint run_is_of_a_seat foreign key (session_id, staff_id) references training.seat (session_id, staff_id)
);
create index run_by_seat on training.practice_run (session_id, staff_id) where undone_at is null;
create index run_by_person on training.practice_run (staff_id) where undone_at is null;
