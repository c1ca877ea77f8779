-- The share of its points that the drawn paper was expected to yield, and how many of its questions whoever was invited
-- just before has too. Both are null for those who were invited before anybody looked.
alter table assessment.candidate
    add column expected float8,
    add column shared int;
