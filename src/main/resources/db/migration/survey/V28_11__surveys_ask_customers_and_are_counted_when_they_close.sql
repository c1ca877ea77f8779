alter table survey.questionnaire drop constraint occasion_is_known;
alter table survey.questionnaire add constraint occasion_is_known
    check (occasion in ('PROGRAMME', 'REVIEW', 'EMPLOYEES', 'SELF_CHECK', 'CUSTOMERS', 'OTHER'));

-- People from outside are counted, never listed.
alter table survey.survey
    add column outside_asked    int not null default 0,
    add column outside_answered int not null default 0;

create index survey_closed on survey.survey (occasion, closed_at) where closed_at is not null;

-- What a closed survey came to: how many of a part gave each answer to a question that is not free text. An empty answer
-- counts those who answered the question at all.
create table survey.tally (
    survey_id uuid not null references survey.survey (id),
    relation  text not null,
    part      text not null,
    question  text not null,
    measures  text not null,
    steps     int  not null,
    answer    text not null,
    people    int  not null,
    primary key (survey_id, relation, part, question, answer)
);

insert into survey.tally (survey_id, relation, part, question, measures, steps, answer, people)
select s.id, t.relation, t.part, q ->> 'code', coalesce(q ->> 'measures', ''), coalesce((q ->> 'steps')::int, 0),
       coalesce(a.answer, ''), count(*)
  from survey.survey s
  join survey.edition e on e.id = s.edition_id
  join survey.sheet t on t.survey_id = s.id
  cross join lateral jsonb_array_elements(e.questions) q
  cross join lateral (
       select null as answer
        where jsonb_array_length(t.answers -> (q ->> 'code')) > 0
       union all
       select jsonb_array_elements_text(t.answers -> (q ->> 'code'))) a
 where s.closed_at is not null
   and q ->> 'kind' <> 'TEXT'
   and jsonb_exists(t.answers, q ->> 'code')
 group by 1, 2, 3, 4, 5, 6, 7;
