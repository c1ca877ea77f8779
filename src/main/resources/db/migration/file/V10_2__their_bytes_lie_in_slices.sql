-- No foreign key to file.stored: the bytes are written before their row, and either may go first.
create table file.slice (
    file_id uuid  not null,
    number  int   not null,
    bytes   bytea not null,
    constraint slice_has_a_place primary key (file_id, number)
);
alter table file.slice alter column bytes set storage external;
