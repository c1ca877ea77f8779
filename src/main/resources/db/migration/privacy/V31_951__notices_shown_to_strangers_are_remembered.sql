-- What a visitor was shown whom nobody knew yet, by their talk; once it is known who they are, it is theirs.
create table privacy.shown_in_talk (
    talk_id   uuid primary key,
    notice_id uuid        not null references privacy.notice,
    shown_at  timestamptz not null
);
