create schema portrait;

-- Answers to the fifteen judgements, a row each time somebody gives them: the latest counts, the others stay.
create table portrait.reading (
    customer_id uuid        not null,
    version     int         not null,
    answers     jsonb       not null,
    types       text[]      not null,
    lead        text,
    read_by     uuid        not null,
    read_at     timestamptz not null,
    constraint reading_pk primary key (customer_id, version),
    constraint versions_count_from_one check (version > 0)
);

create table portrait.type_advice (
    type        text primary key,
    approach    text        not null,
    approach_en text        not null,
    taboo       jsonb       not null,
    taboo_en    jsonb       not null,
    advised     text[]      not null,
    advised_en  text[]      not null,
    grade       text        not null default '',
    changed_by  uuid,
    changed_at  timestamptz not null,
    constraint type_is_known check (type in
        ('AMPLE', 'STEADY', 'THRIFTY', 'SWIFT', 'WEIGHING', 'HESITANT', 'DIRECT', 'FACTUAL', 'WARM'))
);

insert into portrait.type_advice (type, approach, approach_en, taboo, taboo_en, advised, advised_en, grade, changed_at) values
('AMPLE', '他买的是省心。先说能省多少时间、谁全程负责，价格放到最后。', 'They pay for peace of mind. Say first how much time it saves and who looks after it; the price comes last.',
 '[{"phrase":"这个比较贵","advice":"先说好处：“这一档由专人全程跟进，您不用再联系别人。”"},{"phrase":"有便宜的","advice":"按他的要求推荐：“最合适您的是这一款，原因有两点……”"},{"phrase":"您买得起","advice":"不谈能不能负担：“这两档的区别是……，您更看重哪一点？”"},{"phrase":"大家都一样","advice":"说专属安排：“我给您单独安排，由我负责到底。”"},{"phrase":"排队等","advice":"给确定的时间：“我现在就为您安排，15:00 前给您结果。”"}]',
 '[{"phrase":"it is quite expensive","advice":"Name the benefit first: “One person looks after this for you from start to end.”"},{"phrase":"something cheaper","advice":"“This one suits you best, for two reasons…”"},{"phrase":"can you afford","advice":"“The two differ in… Which matters more to you?”"},{"phrase":"wait in line","advice":"Give a time: “I am arranging it now; you will hear from me before 15:00.”"}]',
 array['我是您这件事的专属负责人，从现在到办完都由我跟进。', '最省您时间的做法是这样……，您只需要确认一次。', '办好后我当面（或来电）向您说明，不用您再催。'],
 array['I am personally in charge of this until it is done.', 'The way that saves you most time is this… You only confirm once.', 'When it is done I will call you myself; you need not chase it.'],
 '高级', now()),
('STEADY', '他要的是值。把两三个方案的差别讲清楚，让他自己比。', 'They want value. Set two or three choices side by side and let them compare.',
 '[{"phrase":"随便选一个","advice":"给依据：“按您平时的用法，第二个方案更合适，因为……”"},{"phrase":"差不了多少","advice":"说清差额：“两个方案差 120 元，差在……”"},{"phrase":"都一样的","advice":"列出不同：“区别有两处：……”"},{"phrase":"反正不贵","advice":"让客户判断值不值：“包含这三项，您看是否都用得上？”"}]',
 '[{"phrase":"just pick one","advice":"Give a ground: “From what you use, the second fits better, because…”"},{"phrase":"hardly any difference","advice":"“They differ by 120 yuan: the difference is…”"},{"phrase":"all the same","advice":"“There are two differences:…”"},{"phrase":"not expensive anyway","advice":"“It includes these three things. Would you use them all?”"}]',
 array['我把两个方案的价格和内容列给您，您对着看。', '按您过去一年的使用情况，第二个方案更划算，一年省 200 元左右。', '选定以后 7 天内想换，可以再找我。'],
 array['Here are both plans with price and content, side by side.', 'Going by your last year, the second saves you about 200 yuan.', 'If you change your mind within seven days, come back to me.'],
 '初级', now()),
('THRIFTY', '每一笔钱都要问清楚。先说免费和能省的，再说要付的，一次讲全。', 'Every yuan counts. First what is free and what can be saved, then what must be paid, all of it at once.',
 '[{"phrase":"便宜没好货","advice":"尊重预算：“在这个价位里，这一款最合适，因为……”"},{"phrase":"一分钱一分货","advice":"“这一档包含……，不包含……，都给您列清楚了。”"},{"phrase":"也没多少钱","advice":"不替客户算大小：“一共 86 元，明细是……”"},{"phrase":"舍不得","advice":"“我帮您看看有没有能减免的项目。”"},{"phrase":"另外还要收","advice":"一次讲全：“全部费用是……，没有其他收费。”"}]',
 '[{"phrase":"you get what you pay for","advice":"“At this price this one suits best, because…”"},{"phrase":"it is only a little","advice":"Let them judge: “86 yuan in all, made up of…”"},{"phrase":"there is also a charge","advice":"Tell all at once: “All costs together are…; there is nothing else.”"},{"phrase":"if you cannot pay","advice":"“Let me see whether anything can be waived.”"}]',
 array['这一项是免费的，您放心。', '全部费用一共 86 元，明细我发给您，没有其他收费。', '我先帮您看有没有减免或优惠，5 分钟内答复您。'],
 array['This part is free of charge.', 'It comes to 86 yuan in all; I am sending you the items. There is nothing else.', 'Let me first check for a discount; I will answer within five minutes.'],
 '初级', now()),
('SWIFT', '他现在就要结果。先给结论和时间，解释等他问。', 'They want the result now. Give the conclusion and the time; explain when asked.',
 '[{"phrase":"您再考虑考虑","advice":"帮他定：“可以办，我现在就给您提交。”"},{"phrase":"不着急","advice":"按他的节奏：“两分钟就好，我边办边跟您说。”"},{"phrase":"要走流程","advice":"说第几步、几点完：“还有一步，16:30 前办完。”"},{"phrase":"明天再说","advice":"给今天能做到的：“今天先办好第一步，明天 9:00 前办完。”"},{"phrase":"我先给您介绍一下","advice":"先给结论：“可以，费用 60 元，今天能办好。”"}]',
 '[{"phrase":"think it over","advice":"“It can be done. I am submitting it now.”"},{"phrase":"no hurry","advice":"“Two minutes, and I tell you as I go.”"},{"phrase":"there is a procedure","advice":"“One more step; it is done by 16:30.”"},{"phrase":"let us talk tomorrow","advice":"“The first step today, the rest before 9:00 tomorrow.”"}]',
 array['可以办，我现在就提交，16:30 前办完。', '结论是可以退，明天 18:00 前到账，您不用再做什么。', '您确认一声“好”，我马上生效。'],
 array['Yes, it can be done: I am submitting it now, done by 16:30.', 'You get the refund by 18:00 tomorrow and need do nothing more.', 'Just say yes and it takes effect.'],
 '中级', now()),
('WEIGHING', '他会问两三个问题再定。把条件、时间和后路讲明白，约好答复的时间。', 'They ask two or three things and then decide. Make terms, dates and the way back clear, and agree on when to talk again.',
 '[{"phrase":"您还有什么问题","advice":"主动补上：“通常大家还会关心两点：……”"},{"phrase":"刚才说过了","advice":"换个说法再讲一遍：“我再用一句话概括：……”"},{"phrase":"别人都这么选","advice":"回到他的情况：“您每月用量在 300 左右，所以……”"},{"phrase":"现在不定就没了","advice":"如实说期限：“这个价格到 11 月 30 日为止。”"}]',
 '[{"phrase":"any more questions","advice":"“Two things most people also want to know are…”"},{"phrase":"as i said","advice":"“In one sentence:…”"},{"phrase":"everybody takes this","advice":"“You use about 300 a month, so…”"},{"phrase":"now or never","advice":"State the real date: “This price holds until 30 November.”"}]',
 array['您关心的三点我一条一条说：……', '这个方案 7 天内可以改，改一次不收费。', '您看完材料，我们明天 10:00 再通个电话，可以吗？'],
 array['Your three points, one after the other:…', 'Within seven days you may change it once, free of charge.', 'Read it in peace; shall we talk again tomorrow at 10:00?'],
 '初级', now()),
('HESITANT', '他怕选错。少给选项，先给一个可以反悔的小步，不催。', 'They fear a wrong choice. Few choices, one small step that can be undone, no pressing.',
 '[{"phrase":"到底办不办","advice":"不逼问：“您不用现在定，我先帮您保留到周五 18:00。”"},{"phrase":"快点决定","advice":"“您慢慢看，我等您消息。”"},{"phrase":"您想清楚了没","advice":"“还有哪一点让您不放心？我来说明。”"},{"phrase":"不能反悔","advice":"先说能改的部分：“今天内都可以撤回，之后改一次收费 10 元。”"},{"phrase":"有八种方案","advice":"先给一个：“我建议先用这一种，不合适再换。”"}]',
 '[{"phrase":"yes or no","advice":"“You need not decide now; I keep it for you until Friday 18:00.”"},{"phrase":"make up your mind","advice":"“Take your time; I will wait for your word.”"},{"phrase":"no way back","advice":"“You can take it back all day today.”"},{"phrase":"there are eight plans","advice":"“I suggest this one first; you can still change.”"}]',
 array['您不用现在决定，我帮您保留到周五 18:00。', '我建议先试一个月，不合适可以换回来，不收费。', '和您情况相近的住户大多先这样做，一步一步来。'],
 array['You need not decide now: I keep it for you until Friday 18:00.', 'Try it for a month; you can change back free of charge.', 'Most people in your place begin like this, step by step.'],
 '中级', now()),
('DIRECT', '有话直说。第一句给答案，不绕、不铺垫，做不到就直说并给替代。', 'Straight talk. The answer comes first; if it cannot be done, say so and offer something else.',
 '[{"phrase":"您先别急","advice":"直接做事：“我现在查，30 秒给您答案。”"},{"phrase":"您听我说完","advice":"先答他的问题，再补充。"},{"phrase":"这个怎么说呢","advice":"直说：“这个办不了，可以办的是……”"},{"phrase":"一般情况下","advice":"说他的情况：“您这一单，结果是……”"},{"phrase":"不是这个意思","advice":"“我说得不清楚，准确的是：……”"}]',
 '[{"phrase":"calm down","advice":"Do it: “I am checking; thirty seconds.”"},{"phrase":"let me finish","advice":"Answer their question first, then add the rest."},{"phrase":"how shall i put it","advice":"“That cannot be done. What can be done is…”"},{"phrase":"generally speaking","advice":"“In your case the answer is…”"}]',
 array['答案是：可以，今天 17:00 前办好。', '这个办不了，原因是……。能办的是……，要我现在办吗？', '三句话说完：一……，二……，三……。'],
 array['The answer is yes, by 17:00 today.', 'That cannot be done, because… What can be done is… Shall I do it now?', 'In three sentences: one…, two…, three…'],
 '初级', now()),
('FACTUAL', '他信数据和依据。给条款、数字、时间点，不确定的就说几点前核实。', 'They trust figures and grounds. Give the clause, the number, the time; what is unsure is checked by a stated time.',
 '[{"phrase":"应该没问题","advice":"给依据：“按规定第 4 条可以办；我已核对您的订单。”"},{"phrase":"您相信我","advice":"给材料：“这是检测记录，您可以看第 2 页。”"},{"phrase":"差不多","advice":"给准数：“误差在 2 元以内，明细是……”"},{"phrase":"规定就是这样","advice":"说出处和原因：“依据是……第……条，目的是……”"},{"phrase":"我觉得","advice":"换成事实：“系统显示……”"}]',
 '[{"phrase":"should be fine","advice":"“Clause 4 allows it; I have checked your order.”"},{"phrase":"trust me","advice":"“Here is the test record; see page 2.”"},{"phrase":"more or less","advice":"“It is within 2 yuan; the items are…”"},{"phrase":"those are the rules","advice":"Name the ground: “Clause … says so, because…”"}]',
 array['依据是《服务规范》第 4 条，我把原文发给您。', '我核对了三项记录：时间、金额、经手人，结果一致。', '这一点我还不确定，14:30 前核实后答复您。'],
 array['The ground is clause 4; I am sending you the text.', 'I compared three records, time, amount and person: they agree.', 'I am not sure of this point; you have an answer by 14:30.'],
 '中级', now()),
('WARM', '先接住感受，再谈事。记得他说过的话，结束前问一句还担心什么。', 'Take up the feeling first, then the matter. Remember what they told you, and ask before the end what still worries them.',
 '[{"phrase":"按规定办","advice":"先说理解：“换了我也会着急。我看看能怎么帮您。”"},{"phrase":"这很正常","advice":"不把难处说小：“碰到这样的事确实让人难受。”"},{"phrase":"说重点","advice":"让他说完，再复述：“您最担心的是……，对吗？”"},{"phrase":"没必要生气","advice":"“让您受委屈了，这件事我来跟到底。”"},{"phrase":"下一位","advice":"道别：“谢谢您告诉我这些，有事随时找我。”"}]',
 '[{"phrase":"rules are rules","advice":"“I would worry too. Let me see how I can help.”"},{"phrase":"that is normal","advice":"“It must have been hard.”"},{"phrase":"get to the point","advice":"Let them finish: “What worries you most is…, right?”"},{"phrase":"no need to be angry","advice":"“I am sorry you went through this. I will see it through.”"}]',
 array['碰上这样的事，换了谁都着急，我来帮您跟到底。', '您刚才说家里有老人，我请师傅先处理您家。', '还有什么让您不放心的吗？您说，我记下来。'],
 array['Anybody would worry; I will see it through with you.', 'You said your parents live with you: I will have yours done first.', 'Is there anything that still worries you? I will write it down.'],
 '初级', now());

-- What is known of customers' doings, so that tags can be read again at any time.
create table portrait.purchase (
    id          uuid primary key,
    reference   text           not null,
    customer_id uuid           not null,
    product     text           not null,
    amount      numeric(14, 2) not null,
    at          timestamptz    not null,
    constraint purchase_comes_once unique (reference),
    constraint amount_is_not_negative check (amount >= 0)
);
create index purchase_of_customer on portrait.purchase (customer_id, at desc);

create table portrait.contact (
    conversation_id uuid primary key,
    customer_id     uuid,
    channel         text        not null,
    at              timestamptz not null,
    messages        int         not null,
    letters         int         not null,
    outcries        int         not null,
    thanks          int         not null
);
create index contact_of_customer on portrait.contact (customer_id, at desc) where customer_id is not null;
create index contact_by_nobody on portrait.contact (at desc) where customer_id is null;

create table portrait.grievance (
    complaint_id uuid primary key,
    customer_id  uuid        not null,
    severity     text        not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz
);
create index grievance_of_customer on portrait.grievance (customer_id, opened_at desc);

create table portrait.profile (
    customer_id    uuid primary key,
    types          text[]         not null default '{}',
    value_reasons  jsonb          not null default '[]',
    high_value     boolean        not null default false,
    complete       boolean        not null default false,
    purchases      int            not null default 0,
    spent          numeric(16, 2) not null default 0,
    contacts       int            not null default 0,
    grievances     int            not null default 0,
    last_at        timestamptz,
    read_at        timestamptz    not null,
    look_again_at  timestamptz
);
create index profile_to_look_again on portrait.profile (look_again_at) where look_again_at is not null;
create index profile_of_high_value on portrait.profile (last_at desc) where high_value;
create index profile_by_activity on portrait.profile (last_at desc) include (complete);
create index profile_incomplete on portrait.profile (last_at desc) where not complete;

create table portrait.tag (
    customer_id uuid   not null,
    tag         text   not null,
    figures     text[] not null,
    constraint tag_pk primary key (customer_id, tag)
);
create index tag_borne_by on portrait.tag (tag, customer_id);

create table portrait.coverage (
    day     date primary key,
    covered bigint      not null,
    of      bigint      not null,
    at      timestamptz not null
);
