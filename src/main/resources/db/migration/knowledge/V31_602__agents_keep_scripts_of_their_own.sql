create table knowledge.own_script (
    id         uuid        primary key,
    staff_id   uuid        not null,
    scene      text        not null default '',
    title      text        not null,
    text       text        not null,
    used       int         not null default 0,
    changed_at timestamptz not null,
    constraint own_script_says_something check (title <> '' and text <> '')
);
create unique index own_script_of_staff on knowledge.own_script (staff_id, title);
