-- How strong the latest pieces in an area are together: of the newest one, of the two newest, and so on, as many as a level
-- may rest on, having attended left out. A level of so many pieces is one of these numbers, whatever the standard says,
-- where thousands of people had their pieces taken apart and added up for each page.
alter table competence.standing add column sums smallint[] not null default '{}';

update competence.standing
   set sums = array(select sum(strength) over (order by place)
                      from unnest(recent) with ordinality as piece (strength, place)
                     order by place)::smallint[]
 where recent <> '{}';

alter table competence.standing drop column recent;
