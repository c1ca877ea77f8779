create schema course;

create table course.course (
    id           uuid primary key,
    code         text        not null,
    programme    text        not null,
    place        int         not null,
    chinese      text        not null,
    english      text        not null,
    objective    text        not null,
    rule         text        not null,
    ends_in_test boolean     not null,
    areas        text[]      not null,
    written_by   uuid        not null,
    written_at   timestamptz not null,
    constraint course_code_is_unique unique (code)
);

create table course.block (
    course_id uuid          not null,
    place     int           not null,
    chinese   text          not null,
    english   text          not null,
    hours     numeric(5, 1) not null,
    method    text          not null,
    constraint block_has_its_place primary key (course_id, place),
    constraint block_belongs_to_a_course foreign key (course_id) references course.course (id) on delete cascade,
    constraint block_takes_time check (hours > 0)
);
