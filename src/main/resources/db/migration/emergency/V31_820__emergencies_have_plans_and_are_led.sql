create schema emergency;

create table emergency.plan (
    id              uuid primary key,
    branch_id       uuid,
    kind            text        not null,
    name            text        not null,
    name_en         text        not null,
    banner          text        not null,
    banner_en       text        not null,
    wording         text        not null,
    wording_en      text        not null,
    public_words    text        not null default '',
    public_words_en text        not null default '',
    key_words       text[]      not null default '{}',
    roles           text[]      not null,
    retired_at      timestamptz,
    constraint kind_is_known check (kind in ('SYSTEM_DOWN', 'MASS_INCIDENT', 'SAFETY'))
);

create table emergency.plan_step (
    plan_id  uuid not null references emergency.plan,
    place    int  not null,
    role     text not null,
    minutes  int  not null,
    title    text not null,
    title_en text not null,
    constraint one_step_a_place primary key (plan_id, place)
);

-- The words are copied from the plan when it begins: a plan that is changed meanwhile changes nothing here.
create table emergency.emergency (
    id              uuid primary key,
    plan_id         uuid        not null references emergency.plan,
    branch_id       uuid,
    kind            text        not null,
    name            text        not null,
    name_en         text        not null,
    banner          text        not null,
    banner_en       text        not null,
    wording         text        not null,
    wording_en      text        not null,
    public_words    text        not null,
    public_words_en text        not null,
    key_words       text[]      not null,
    cause           text        not null,
    source          text,
    source_id       text,
    href            text        not null default '',
    state           text        not null,
    started_by      uuid,
    started_at      timestamptz not null,
    ended_by        uuid,
    ended_at        timestamptz,
    outcome         text        not null default '',
    reviewed_by     uuid,
    reviewed_at     timestamptz,
    review          text        not null default '',
    constraint state_is_known check (state in ('PROPOSED', 'RUNNING', 'ENDED', 'REVIEWED', 'DISMISSED')),
    constraint one_emergency_a_source unique (source, source_id)
);
create index emergency_running on emergency.emergency (started_at) where state in ('PROPOSED', 'RUNNING');
create index emergency_by_time on emergency.emergency (started_at desc, id);

create table emergency.step (
    emergency_id uuid        not null references emergency.emergency,
    place        int         not null,
    role         text        not null,
    title        text        not null,
    title_en     text        not null,
    due_at       timestamptz not null,
    done_by      uuid,
    done_at      timestamptz,
    constraint one_step_of_an_emergency_a_place primary key (emergency_id, place)
);

create table emergency.told (
    emergency_id    uuid        not null references emergency.emergency,
    staff_id        uuid        not null,
    told_at         timestamptz not null,
    acknowledged_at timestamptz,
    constraint told_once primary key (emergency_id, staff_id)
);

create table emergency.affected (
    emergency_id uuid        not null references emergency.emergency,
    object_kind  text        not null,
    object_id    text        not null,
    label        text        not null,
    href         text        not null,
    noted_by     uuid,
    noted_at     timestamptz not null,
    called_at    timestamptz,
    constraint noted_once primary key (emergency_id, object_kind, object_id)
);

create table emergency.finding (
    id           uuid primary key,
    emergency_id uuid        not null references emergency.emergency,
    words        text        not null,
    card_id      uuid        not null,
    noted_by     uuid        not null,
    noted_at     timestamptz not null
);
create index finding_of_emergency on emergency.finding (emergency_id, noted_at);

insert into emergency.plan (id, kind, name, name_en, banner, banner_en, wording, wording_en, public_words, public_words_en, key_words, roles)
values ('0199a000-0000-7000-8000-000000000821', 'SYSTEM_DOWN', '系统故障', 'System down',
        '系统故障，查询和办理暂时不可用。按统一口径答复，不承诺恢复时间。',
        'System down: look-ups and orders are unavailable. Use the agreed wording; promise no time of recovery.',
        '非常抱歉，我们的系统正在抢修，现在查不到也办不了。我先把您的需求和联系方式记下来，恢复后第一时间联系您，不用您再打一次。',
        'I am sorry, our system is being repaired and I cannot look this up or carry it out right now. I will note what you need and how to reach you, and we will contact you as soon as it is back; you need not call again.',
        '系统正在抢修，办理会慢一些。请留下您的需求，我们恢复后主动联系您。',
        'Our system is being repaired, so things take longer. Leave us a message and we will contact you once it is back.',
        array['打不开', '登录不了', '登不上', '系统', '闪退', '加载', '白屏', '报错'],
        array['SUPERVISOR', 'DIRECTOR', 'TEAM_LEADER', 'BACK_OFFICE']),
       ('0199a000-0000-7000-8000-000000000822', 'MASS_INCIDENT', '群体事件', 'Mass incident',
        '同一问题集中来电来信。先安抚、逐一登记，按统一口径答复，不评论原因和责任。',
        'Many customers report the same. Calm, note each one, use the agreed wording; no comment on cause or blame.',
        '您反映的情况我们已经知道了，也有其他客户遇到，专人正在处理。我把您的情况登记下来，有进展会在今天之内主动告诉您。',
        'We know about this, other customers have reported it too, and it is being dealt with. I will note your case, and we will tell you today how it stands.',
        '我们已经注意到近期的集中反馈，正在处理，会尽快统一答复。',
        'We are aware of the reports of many customers, are dealing with them and will answer soon.',
        array['都', '大家', '停水', '停电', '停气', '全小区', '好多人', '一起'],
        array['SUPERVISOR', 'DIRECTOR', 'TEAM_LEADER']),
       ('0199a000-0000-7000-8000-000000000823', 'SAFETY', '安全事件', 'Safety',
        '涉及人身安全。先问是否有人受伤、是否还有危险，再按步骤处理；对外不评论。',
        'Somebody''s safety is at stake. Ask first whether anybody is hurt or still in danger, then follow the steps; no comment to outsiders.',
        '请您先离开危险的地方。有人受伤请马上拨打 120，有火情拨打 119。我现在就通知负责人，五分钟内会有人联系您，您的电话请保持畅通。',
        'Please move away from the danger first. If anybody is hurt call 120, in case of fire 119. I am informing the person in charge now; somebody will contact you within five minutes, please keep your line free.',
        '', '',
        array['受伤', '着火', '漏电', '漏气', '触电', '爆炸', '烫伤', '坠落'],
        array['SUPERVISOR', 'DIRECTOR']);

insert into emergency.plan_step (plan_id, place, role, minutes, title, title_en)
values ('0199a000-0000-7000-8000-000000000821', 1, 'SUPERVISOR', 5, '确认故障范围，通知技术', 'Find out how far it reaches, call technicians'),
       ('0199a000-0000-7000-8000-000000000821', 2, 'TEAM_LEADER', 10, '班前会上过一遍统一口径', 'Go through the agreed wording with the team'),
       ('0199a000-0000-7000-8000-000000000821', 3, 'BACK_OFFICE', 15, '给出排查进展', 'Report how far the repair is'),
       ('0199a000-0000-7000-8000-000000000821', 4, 'TEAM_LEADER', 30, '核对受影响客户登记', 'Check the list of affected customers'),
       ('0199a000-0000-7000-8000-000000000821', 5, 'SUPERVISOR', 120, '恢复后安排逐一回访', 'Once it is back, have everybody called'),
       ('0199a000-0000-7000-8000-000000000822', 1, 'SUPERVISOR', 5, '确认共同原因，定口径', 'Find the common cause, settle the wording'),
       ('0199a000-0000-7000-8000-000000000822', 2, 'TEAM_LEADER', 10, '加派人手，暂停培训和小休', 'Bring in more people, put off training and breaks'),
       ('0199a000-0000-7000-8000-000000000822', 3, 'DIRECTOR', 30, '决定对外说明', 'Decide what is said in public'),
       ('0199a000-0000-7000-8000-000000000822', 4, 'SUPERVISOR', 240, '逐一答复登记的客户', 'Answer every customer on the list'),
       ('0199a000-0000-7000-8000-000000000823', 1, 'SUPERVISOR', 5, '联系客户，确认人员安全', 'Contact the customer, make sure people are safe'),
       ('0199a000-0000-7000-8000-000000000823', 2, 'SUPERVISOR', 10, '通知现场和应急联系人', 'Inform the site and the emergency contacts'),
       ('0199a000-0000-7000-8000-000000000823', 3, 'DIRECTOR', 30, '报告管理处，决定是否停用相关产品或设施', 'Report, and decide whether to stop using what caused it'),
       ('0199a000-0000-7000-8000-000000000823', 4, 'SUPERVISOR', 60, '保全录音、照片和记录', 'Secure recordings, pictures and records');
