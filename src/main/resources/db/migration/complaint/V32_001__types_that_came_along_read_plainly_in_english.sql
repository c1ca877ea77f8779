-- Only where the centre has not worded a type anew.
update complaint.category as category
   set name_en = plainer.name_en
  from (values ('outcome', 'Outcome', 'How it was handled'),
               ('attitude.shirking', 'Shirking', 'Passing the buck'),
               ('attitude.abuse', 'Abuse', 'Rude or abusive'),
               ('timeliness.unreached', 'Not reached', 'Could not get through'),
               ('timeliness.late-answer', 'No answer in time', 'Late or no reply'),
               ('outcome.promise-broken', 'Promise not kept', 'Broken promise'),
               ('privacy.leak', 'Leak', 'Personal data leaked'),
               ('privacy.no-consent', 'Without consent', 'No consent given'),
               ('system.app-fault', 'App fault', 'App not working'),
               ('system.no-human', 'Robot gives no human', 'No way past the bot to a person'),
               ('logistics.lost', 'Lost', 'Lost parcel'),
               ('logistics.false-sign', 'Falsely signed for', 'Marked as delivered but not received'),
               ('telecom.plan-change', 'Hard to change plan', 'Trouble changing plan'),
               ('telecom.add-on', 'Unwanted add-on', 'Add-on not ordered'),
               ('telecom.suspension', 'Suspension', 'Suspension or reconnection'),
               ('telecom.realname', 'Identity and transfer', 'Identity check or transfer of a number'),
               ('property.greenery', 'Greenery', 'Plants and lawns'),
               ('property.charges', 'Published charges', 'Charges not made public')
       ) as plainer (code, came_as, name_en)
 where category.code = plainer.code
   and category.name_en = plainer.came_as;
