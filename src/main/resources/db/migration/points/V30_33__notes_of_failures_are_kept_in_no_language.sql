-- What the house itself had written in Chinese is kept as the name of a wording and its parts, marked by a sign that
-- nobody types; what people wrote stays as it is.
update points.entry
   set note = chr(31) || 'failed' || chr(31) || substr(note, 6)
 where offence in ('FAILED_FIRST', 'FAILED_SECOND', 'FAILED_THIRD')
   and note ~ '^考核得分 [0-9.]+$';
update points.entry
   set note = chr(31) || 'absent' || chr(31)
 where offence in ('FAILED_FIRST', 'FAILED_SECOND', 'FAILED_THIRD')
   and note = '补考缺席，没有请假';
update points.entry
   set note = chr(31) || 'overturned' || chr(31)
 where reverses is not null
   and note = '成绩改判为合格';
