insert into quality.scorecard (id, code, version, name, name_en, channels, valid_from)
values (gen_random_uuid(), 'CHAT', 1, '在线会话评分表', 'Chat scorecard', '{ONLINE,WEB_CHAT,CHAT,WECHAT,APP,EMAIL,IMPORT,ONSITE}', '2000-01-01T00:00:00Z');

insert into quality.scorecard_item (scorecard_id, code, place, name, name_en, kind, weight, area_code, checks, taboos)
select card.id, item.code, item.place, item.name, item.name_en, item.kind, item.weight, item.area_code,
       item.checks::text[], item.taboos::text[]
  from quality.scorecard card
 cross join (values
    ('pace', 10, '首响与节奏，不冷场', 'First response and pace', 'SCALE', 10, 'response', '{FIRST_RESPONSE,AVERAGE_RESPONSE,GREETING}', '{}'),
    ('identity', 20, '身份核验与敏感信息处理', 'Identity check and sensitive data', 'SCALE', 10, 'identity', '{IDENTITY}', '{}'),
    ('listening', 30, '理解与澄清', 'Understanding and clarifying', 'SCALE', 15, 'listening', '{RESTATING}', '{}'),
    ('answer', 40, '解答准确完整', 'Correct and complete answer', 'SCALE', 25, 'product', '{VAGUE,PROMISE,CLOSING}', '{}'),
    ('tone', 50, '语气、错别字、排版', 'Tone, spelling, layout', 'SCALE', 10, 'wording', '{TABOO}', '{}'),
    ('empathy', 60, '同理', 'Empathy', 'SCALE', 10, 'empathy', '{EMPATHY}', '{}'),
    ('natural', 70, '话术自然，不机械粘贴', 'Natural wording, no pasting', 'SCALE', 5, 'wording', '{}', '{}'),
    ('transfer', 80, '人机交接与转接，不让客户重复', 'Handover without repetition', 'SCALE', 5, 'escalation', '{TRANSFER}', '{}'),
    ('record', 90, '记录与标签', 'Record and tags', 'SCALE', 10, 'record', '{RECORD}', '{}'),
    ('leak', 100, '泄露个人信息', 'Leaking personal data', 'FATAL', 0, 'privacy', '{}', '{TABOO_LEAK}'),
    ('abuse', 110, '辱骂或讽刺', 'Abuse or mockery', 'FATAL', 0, 'wording', '{}', '{TABOO_MOCKERY}'),
    ('hangup', 120, '故意挂断或关闭会话', 'Hanging up on purpose', 'FATAL', 0, 'closing', '{}', '{}'),
    ('refusal', 130, '拒绝登记投诉', 'Refusing to register a complaint', 'FATAL', 0, 'complaint.reception', '{}', '{}'),
    ('overpromise', 140, '越权或虚假承诺', 'Promising without authority or falsely', 'FATAL', 0, 'promise', '{}', '{TABOO_OVERPROMISE}'),
    ('safety', 150, '忽视人身安全风险', 'Ignoring a risk to life or limb', 'FATAL', 0, 'emergency', '{}', '{}'),
    ('tampering', 160, '篡改记录', 'Tampering with records', 'FATAL', 0, 'record', '{}', '{}'),
    ('begging', 170, '诱导好评或刷满意度', 'Inducing good ratings', 'FATAL', 0, 'wording', '{}', '{TABOO_MANIPULATE}'),
    ('posing', 180, '冒充人工，未表明智能应答', 'Posing as a human', 'FATAL', 0, 'wording', '{}', '{}')
) as item (code, place, name, name_en, kind, weight, area_code, checks, taboos)
 where card.code = 'CHAT';

insert into quality.scorecard (id, code, version, name, name_en, channels, valid_from)
values (gen_random_uuid(), 'CALL', 1, '通话评分表', 'Call scorecard', '{PHONE}', '2000-01-01T00:00:00Z');

insert into quality.scorecard_item (scorecard_id, code, place, name, name_en, kind, weight, area_code, checks, taboos)
select card.id, item.code, item.place, item.name, item.name_en, item.kind, item.weight, item.area_code,
       item.checks::text[], item.taboos::text[]
  from quality.scorecard card
 cross join (values
    ('opening', 10, '开场与表明身份', 'Opening and introduction', 'SCALE', 5, 'greeting', '{GREETING,FIRST_RESPONSE}', '{}'),
    ('identity', 20, '身份核验', 'Identity check', 'SCALE', 10, 'identity', '{IDENTITY}', '{}'),
    ('listening', 30, '倾听与需求确认', 'Listening and confirming', 'SCALE', 15, 'listening', '{RESTATING}', '{}'),
    ('answer', 40, '解答准确完整', 'Correct and complete answer', 'SCALE', 25, 'product', '{VAGUE,PROMISE}', '{}'),
    ('empathy', 50, '情绪安抚与同理', 'Calming and empathy', 'SCALE', 10, 'empathy', '{EMPATHY}', '{}'),
    ('speech', 60, '语言规范、语速语调', 'Wording, pace, tone of voice', 'SCALE', 10, 'wording', '{TABOO}', '{}'),
    ('transfer', 70, '等待、转接、升级流程', 'Hold, transfer, escalation', 'SCALE', 10, 'escalation', '{TRANSFER,AVERAGE_RESPONSE}', '{}'),
    ('record', 80, '记录与小结', 'Record and summary', 'SCALE', 10, 'record', '{RECORD}', '{}'),
    ('closing', 90, '结束与下一步告知', 'Closing and next step', 'SCALE', 5, 'closing', '{CLOSING}', '{}'),
    ('leak', 100, '泄露个人信息', 'Leaking personal data', 'FATAL', 0, 'privacy', '{}', '{TABOO_LEAK}'),
    ('abuse', 110, '辱骂或讽刺', 'Abuse or mockery', 'FATAL', 0, 'wording', '{}', '{TABOO_MOCKERY}'),
    ('hangup', 120, '故意挂断或关闭会话', 'Hanging up on purpose', 'FATAL', 0, 'closing', '{}', '{}'),
    ('refusal', 130, '拒绝登记投诉', 'Refusing to register a complaint', 'FATAL', 0, 'complaint.reception', '{}', '{}'),
    ('overpromise', 140, '越权或虚假承诺', 'Promising without authority or falsely', 'FATAL', 0, 'promise', '{}', '{TABOO_OVERPROMISE}'),
    ('safety', 150, '忽视人身安全风险', 'Ignoring a risk to life or limb', 'FATAL', 0, 'emergency', '{}', '{}'),
    ('tampering', 160, '篡改记录', 'Tampering with records', 'FATAL', 0, 'record', '{}', '{}'),
    ('begging', 170, '诱导好评或刷满意度', 'Inducing good ratings', 'FATAL', 0, 'wording', '{}', '{TABOO_MANIPULATE}'),
    ('posing', 180, '冒充人工，未表明智能应答', 'Posing as a human', 'FATAL', 0, 'wording', '{}', '{}')
) as item (code, place, name, name_en, kind, weight, area_code, checks, taboos)
 where card.code = 'CALL';
