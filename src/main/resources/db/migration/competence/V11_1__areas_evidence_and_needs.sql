create schema competence;

create table competence.area (
    id      uuid primary key,
    code    text not null,
    parent  text,
    chinese text not null,
    english text not null,
    place   int  not null,
    constraint area_code_is_unique unique (code),
    constraint area_has_a_known_parent foreign key (parent) references competence.area (code),
    constraint area_is_not_its_own_parent check (parent <> code)
);

create table competence.standing (
    staff_id  uuid        not null,
    area_code text        not null,
    last_at   timestamptz not null,
    constraint standing_is_of_a_person_in_an_area primary key (staff_id, area_code),
    constraint standing_is_in_a_known_area foreign key (area_code) references competence.area (code)
);

create table competence.evidence (
    id        uuid primary key,
    staff_id  uuid        not null,
    area_code text        not null,
    source    text        not null,
    source_id text        not null,
    strength  int         not null,
    at        timestamptz not null,
    note      text        not null,
    posted_at timestamptz not null,
    constraint evidence_is_about_a_known_area foreign key (area_code) references competence.area (code),
    constraint a_source_speaks_once unique (staff_id, area_code, source, source_id),
    constraint strength_is_within_bounds check (strength between -100 and 100)
);
create index evidence_by_person on competence.evidence (staff_id, area_code, at);

create table competence.need (
    id         uuid primary key,
    staff_id   uuid        not null,
    area_code  text        not null,
    arisen_at  timestamptz not null,
    reasons    text[]      not null,
    trained_at timestamptz,
    closed_at  timestamptz,
    closed_by  uuid,
    ground     text,
    constraint need_is_in_a_known_area foreign key (area_code) references competence.area (code),
    constraint a_closed_need_has_a_ground check (closed_at is null or ground is not null)
);
create unique index one_open_need_a_person_and_area on competence.need (staff_id, area_code) where closed_at is null;

insert into competence.area (id, code, parent, chinese, english, place) values
    (gen_random_uuid(), 'service', null, '服务规范', 'Service norms', 10),
    (gen_random_uuid(), 'communication', null, '沟通与情绪', 'Communication and emotion', 20),
    (gen_random_uuid(), 'business', null, '业务能力', 'Business knowledge', 30),
    (gen_random_uuid(), 'trust', null, '客户信息', 'Customer information', 40),
    (gen_random_uuid(), 'complaint', null, '投诉处理', 'Complaint handling', 50),
    (gen_random_uuid(), 'discipline', null, '时效与记录', 'Timeliness and records', 60),
    (gen_random_uuid(), 'safety', null, '安全与协同', 'Safety and coordination', 70);

insert into competence.area (id, code, parent, chinese, english, place) values
    (gen_random_uuid(), 'culture', 'service', '文化与服务理念', 'Culture and service philosophy', 10),
    (gen_random_uuid(), 'greeting', 'service', '问候与礼仪', 'Greeting and etiquette', 20),
    (gen_random_uuid(), 'wording', 'service', '用语规范', 'Wording', 30),
    (gen_random_uuid(), 'promise', 'service', '承诺边界', 'Promises within bounds', 40),
    (gen_random_uuid(), 'closing', 'service', '结束与致谢', 'Closing and thanks', 50),
    (gen_random_uuid(), 'listening', 'communication', '倾听复述', 'Listening and restating', 10),
    (gen_random_uuid(), 'questioning', 'communication', '提问与挖掘', 'Questioning', 20),
    (gen_random_uuid(), 'empathy', 'communication', '情绪安抚', 'Empathy and calming', 30),
    (gen_random_uuid(), 'product', 'business', '产品知识', 'Product knowledge', 10),
    (gen_random_uuid(), 'operation', 'business', '订单与售后操作', 'Order and after-sale operations', 20),
    (gen_random_uuid(), 'property', 'business', '物业知识', 'Property knowledge', 30),
    (gen_random_uuid(), 'identity', 'trust', '身份核验', 'Identity check', 10),
    (gen_random_uuid(), 'privacy', 'trust', '信息保密', 'Confidentiality', 20),
    (gen_random_uuid(), 'complaint.reception', 'complaint', '受理', 'Reception', 10),
    (gen_random_uuid(), 'complaint.verify', 'complaint', '核实', 'Verification', 20),
    (gen_random_uuid(), 'complaint.remedy', 'complaint', '处理方案', 'Remedy', 30),
    (gen_random_uuid(), 'escalation', 'complaint', '升级标准', 'Escalation', 40),
    (gen_random_uuid(), 'response', 'discipline', '响应时效', 'Response time', 10),
    (gen_random_uuid(), 'record', 'discipline', '沟通记录', 'Communication record', 20),
    (gen_random_uuid(), 'followup', 'discipline', '回访闭环', 'Follow-up', 30),
    (gen_random_uuid(), 'emergency', 'safety', '应急处置', 'Emergencies', 10),
    (gen_random_uuid(), 'fire', 'safety', '消防安全', 'Fire safety', 20),
    (gen_random_uuid(), 'coordination', 'safety', '协调配合', 'Coordination', 30);
