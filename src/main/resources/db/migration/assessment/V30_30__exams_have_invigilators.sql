-- Who is to watch an exam; whoever is taken off is no longer here, and the audit says when that was.
create table assessment.invigilator (
    exam_id  uuid        not null references assessment.exam (id),
    staff_id uuid        not null,
    named_at timestamptz not null,
    named_by uuid        not null,
    primary key (exam_id, staff_id)
);
create index invigilator_by_person on assessment.invigilator (staff_id);
