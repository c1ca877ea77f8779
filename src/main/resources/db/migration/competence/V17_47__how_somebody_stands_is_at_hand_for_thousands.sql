-- The strengths of the latest pieces in an area, the newest first, having attended left out: as many as a level may rest on.
alter table competence.standing add column recent smallint[] not null default '{}';

update competence.standing s
   set recent = coalesce((select array_agg(p.strength order by p.at desc, p.id desc)
                            from (select strength, at, id
                                    from competence.evidence e
                                   where e.staff_id = s.staff_id
                                     and e.area_code = s.area_code
                                     and e.source <> 'TRAINING'
                                   order by at desc, id desc
                                   limit 20) p), '{}');
