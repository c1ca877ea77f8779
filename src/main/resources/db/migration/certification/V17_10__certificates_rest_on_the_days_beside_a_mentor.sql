alter table certification.passed_gate drop constraint gate_is_known;
alter table certification.passed_gate add constraint gate_is_known check (gate in ('THEORY', 'PRACTICAL', 'APPRENTICESHIP'));
-- A mentor's word has no score.
alter table certification.passed_gate alter column score drop not null;

-- The rule that did it, where a rule did: what a rule has taken, the same rule may give back.
alter table certification.happening add column rule text not null default '';
