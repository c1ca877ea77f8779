-- Whoever fills in a form that asks for it signs with their name. Never of an anonymous survey.
create table survey.signature (
    survey_id uuid        not null references survey.survey (id),
    staff_id  uuid        not null,
    name      text        not null,
    signed_at timestamptz not null,
    primary key (survey_id, staff_id)
);
