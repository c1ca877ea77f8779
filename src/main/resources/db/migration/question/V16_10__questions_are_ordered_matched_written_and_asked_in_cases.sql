alter table question.question drop constraint kind_is_known;
alter table question.question add constraint kind_is_known check
    (kind in ('SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'FILL_IN', 'ORDERING', 'MATCHING', 'SHORT_ANSWER', 'CASE'));
