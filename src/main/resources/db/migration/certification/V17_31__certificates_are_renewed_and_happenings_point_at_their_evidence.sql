-- Hours and the handbook are one enrolment's: a certificate has one piece of evidence a gate.
alter table certification.evidence drop constraint evidence_pkey;
alter table certification.evidence add primary key (certificate_id, gate);

-- Where what happened can be looked up.
alter table certification.happening add column href text not null default '';

-- The certificate that a new one took the place of, where it was renewed in time.
alter table certification.certificate add column renews uuid references certification.certificate (id);
