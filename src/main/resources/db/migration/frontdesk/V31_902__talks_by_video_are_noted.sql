-- What is noted of a talk by video besides its conversation and record.
create table frontdesk.video_note (
    conversation_id uuid primary key,
    platform        text        not null,
    started_at      timestamptz not null,
    minutes         int         not null,
    -- Head and shoulders whole in the picture (N-06).
    framed          bool        not null,
    recording       text        not null,
    link            text        not null default '',
    noted_by        uuid        not null,
    constraint video_lasted check (minutes between 1 and 600),
    constraint recording_is_known check (recording in ('NONE', 'AGREED', 'DECLINED'))
);
create index video_note_by_agent on frontdesk.video_note (noted_by, started_at desc);
