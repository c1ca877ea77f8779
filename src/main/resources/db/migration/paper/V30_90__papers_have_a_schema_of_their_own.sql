create schema paper;

-- An exam keeps what its paper may ask, so that it names the paper and needs no more of it.
alter table assessment.exam drop constraint exam_paper_id_fkey;
alter table assessment.paper set schema paper;
