-- What carries a certificate, as it stood when it was granted: kept for good, also when a verdict turns later.
create table certification.evidence (
    certificate_id uuid        not null references certification.certificate (id),
    source_id      uuid        not null,
    gate           text        not null,
    score          numeric(5, 2),
    passed_at      timestamptz not null,
    overturned_at  timestamptz,
    primary key (certificate_id, source_id)
);
create index evidence_by_source on certification.evidence (source_id);
insert into certification.evidence (certificate_id, source_id, gate, score, passed_at)
select certificate_id, source_id, gate, score, passed_at
  from certification.passed_gate
 where certificate_id is not null;

-- A verdict may be decided again: the highest round counts. One that is open again carries nothing meanwhile.
alter table certification.passed_gate add column round int not null default 1;
alter table certification.passed_gate add column overturned_at timestamptz;
alter table certification.passed_gate add column questioned_at timestamptz;
drop index certification.passed_gate_unused;
create index passed_gate_unused on certification.passed_gate (staff_id, scope, passed_at)
    where certificate_id is null and overturned_at is null and questioned_at is null;
