-- In person and on video a card of its own, which the first impression of N-06 is part of.
update quality.scorecard set channels = array_remove(channels, 'ONSITE') where code = 'CHAT';

insert into quality.scorecard (id, code, version, name, name_en, channels, valid_from)
values (gen_random_uuid(), 'SEEN', 1, '现场与视频评分表', 'Scorecard for desk and video', '{ONSITE,VIDEO}', '2000-01-01T00:00:00Z');

insert into quality.scorecard_item (scorecard_id, code, place, name, name_en, kind, weight, area_code, checks, taboos)
select card.id, item.code, item.place, item.name, item.name_en, item.kind, item.weight, item.area_code,
       item.checks::text[], item.taboos::text[]
  from quality.scorecard card
 cross join (values
    ('impression-voice', 10, '第一印象：三秒内声音亲切，语速适中', 'First impression: a friendly voice within three seconds', 'SCALE', 10, 'greeting', '{}', '{}'),
    ('impression-body', 20, '第一印象：微笑、目光、站姿坐姿', 'First impression: smile, eyes, posture', 'SCALE', 10, 'greeting', '{}', '{}'),
    ('impression-words', 30, '第一印象：主动迎候，问候完整', 'First impression: comes forward, greets in full', 'SCALE', 10, 'greeting', '{FIRST_RESPONSE,GREETING}', '{}'),
    ('framing', 40, '视频：头肩完整入镜，光线和背景得当（现场不适用）', 'Video: head and shoulders whole, light and background fit (not at a desk)', 'YES_NO', 5, 'greeting', '{}', '{}'),
    ('identity', 50, '身份核验与敏感信息处理', 'Identity check and sensitive data', 'SCALE', 10, 'identity', '{IDENTITY}', '{}'),
    ('listening', 60, '倾听与需求确认', 'Listening and confirming', 'SCALE', 10, 'listening', '{RESTATING}', '{}'),
    ('answer', 70, '解答准确完整', 'Correct and complete answer', 'SCALE', 15, 'product', '{VAGUE,PROMISE}', '{}'),
    ('empathy', 80, '情绪安抚与同理', 'Calming and empathy', 'SCALE', 10, 'empathy', '{EMPATHY}', '{}'),
    ('wording', 90, '用语规范', 'Wording', 'SCALE', 5, 'wording', '{TABOO}', '{}'),
    ('transfer', 100, '引导、转接、升级流程', 'Guiding, transfer, escalation', 'SCALE', 5, 'escalation', '{TRANSFER}', '{}'),
    ('record', 110, '记录与小结', 'Record and summary', 'SCALE', 5, 'record', '{RECORD}', '{}'),
    ('closing', 120, '结束与下一步告知', 'Closing and next step', 'SCALE', 5, 'closing', '{CLOSING}', '{}')
) as item (code, place, name, name_en, kind, weight, area_code, checks, taboos)
 where card.code = 'SEEN';

-- The faults that void a score are the same wherever a customer is met.
insert into quality.scorecard_item (scorecard_id, code, place, name, name_en, kind, weight, area_code, checks, taboos)
select card.id, fatal.code, fatal.place + 100, fatal.name, fatal.name_en, fatal.kind, fatal.weight, fatal.area_code,
       fatal.checks, fatal.taboos
  from quality.scorecard card
  join quality.scorecard source on source.code = 'CALL' and source.version = 1
  join quality.scorecard_item fatal on fatal.scorecard_id = source.id and fatal.kind = 'FATAL'
 where card.code = 'SEEN';
