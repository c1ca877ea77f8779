create schema people;

create table people.unit (
    id        uuid primary key,
    parent_id uuid,
    kind      text not null,
    name      text not null,
    constraint unit_has_a_parent foreign key (parent_id) references people.unit (id),
    constraint unit_is_of_a_known_kind check (kind in ('BRANCH', 'DEPARTMENT', 'TEAM')),
    constraint only_a_branch_stands_at_the_top check ((kind = 'BRANCH') = (parent_id is null))
);
create unique index unit_is_named_once_among_its_siblings on people.unit (parent_id, name)
    where parent_id is not null;
create unique index branch_is_named_once on people.unit (name) where parent_id is null;

create table people.post (
    name    text primary key,
    place   int  not null
);
create table people.grade (
    name    text primary key,
    place   int  not null
);

create table people.staff (
    id        uuid primary key,
    number    text not null,
    name      text not null,
    unit_id   uuid not null,
    post      text not null,
    grade     text not null,
    joined_on date not null,
    phone     text,
    leaves_at timestamptz,
    constraint staff_number_is_unique unique (number),
    constraint staff_belongs_to_a_unit foreign key (unit_id) references people.unit (id),
    constraint staff_has_a_post foreign key (post) references people.post (name) on update cascade,
    constraint staff_has_a_grade foreign key (grade) references people.grade (name) on update cascade
);
create index staff_by_unit on people.staff (unit_id);

-- One step of somebody's way through the centre: hired, moved, another post or grade, left.
create table people.step (
    id       uuid primary key,
    staff_id uuid        not null,
    kind     text        not null,
    at       timestamptz not null,
    by_id    uuid        not null,
    former   text        not null,
    latter   text        not null,
    note     text        not null,
    constraint step_is_somebodys foreign key (staff_id) references people.staff (id)
);
create index step_by_staff on people.step (staff_id, at);

-- A unit with the names of what it stands in, however deep.
create view people.placement as
select u.id,
       case u.kind when 'TEAM' then u.name else '' end as team,
       case u.kind when 'DEPARTMENT' then u.name
                   when 'TEAM' then case when p.kind = 'DEPARTMENT' then p.name else '' end
                   else '' end as department,
       coalesce(g.id, p.id, u.id) as branch_id,
       coalesce(g.name, p.name, u.name) as branch
  from people.unit u
  left join people.unit p on p.id = u.parent_id
  left join people.unit g on g.id = p.parent_id;

insert into people.post (name, place) values
    ('客服专员', 10), ('客服班长', 20), ('客服主管', 30), ('讲师', 40), ('考核专员', 50), ('质检专员', 60),
    ('中心经理', 70), ('后勤专员', 80), ('财务专员', 90), ('技术专员', 100), ('系统管理员', 110);
insert into people.grade (name, place) values
    ('见习', 10), ('初级', 20), ('中级', 30), ('高级', 40), ('资深', 50), ('主管级', 60), ('经理级', 70);
