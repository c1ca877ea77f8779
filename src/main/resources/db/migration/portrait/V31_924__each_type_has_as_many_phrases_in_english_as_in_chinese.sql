-- Of what a centre has worded anew itself nothing is changed.
update portrait.type_advice a
   set taboo_en = a.taboo_en || jsonb_build_array(jsonb_build_object('phrase', m.phrase, 'advice', m.advice))
  from (values
       ('AMPLE', 'everybody gets the same', 'Name what is arranged for them alone: “I am setting this up for you personally and stay in charge of it.”'),
       ('THRIFTY', 'cheap for a reason', 'Respect the budget and list what is in it: “This one includes…; it does not include…”'),
       ('SWIFT', 'let me first explain', 'Give the conclusion first: “Yes, it costs 60 yuan and is done today.”'),
       ('HESITANT', 'have you decided yet', '“Which point still worries you? Let me go through it with you.”'),
       ('DIRECT', 'that is not what i meant', '“I was unclear. To be exact:…”'),
       ('FACTUAL', 'i have a feeling', 'Replace it by a fact: “The system shows…”'),
       ('WARM', 'next customer', 'Take leave of them: “Thank you for telling me. I am here whenever you need me.”')) as m (type, phrase, advice)
 where a.type = m.type
   and a.changed_by is null;
