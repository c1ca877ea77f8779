create table training.move (
    id              uuid primary key,
    session_id      uuid        not null references training.session (id),
    reason          text        not null,
    by_id           uuid        not null,
    at              timestamptz not null,
    from_starts_at  timestamptz not null,
    from_ends_at    timestamptz not null,
    from_place      text        not null,
    from_instructor uuid        not null,
    to_starts_at    timestamptz not null,
    to_ends_at      timestamptz not null,
    to_place        text        not null,
    to_instructor   uuid        not null,
    constraint a_move_ends_after_it_starts check (to_starts_at < to_ends_at)
);
create index move_by_session on training.move (session_id, at);
