create schema file;

create table file.stored (
    id      uuid primary key,
    name    text        not null,
    type    text        not null,
    size    bigint      not null,
    sha256  text        not null,
    kept_by uuid        not null,
    kept_at timestamptz not null,
    readers text,
    constraint stored_file_holds_something check (size > 0)
);
create index stored_file_by_keeper on file.stored (kept_by, kept_at desc);
