package io.bihuan.conversation;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * The rules of serving by conversation.
 *
 * @param firstResponse how soon a customer hears a first word (E-03)
 * @param averageResponse how soon they hear an answer on average (H-06)
 * @param promiseDefault the time promised where the agent names none (E-07)
 * @param recordWithin how soon after the end the record is written (E-10)
 * @param lateFollowUpToLeader how long after its time a broken promise goes to the leader (E-11)
 * @param confirmSatisfaction whether customers are asked, after a promise was kept, if they are satisfied (E-11)
 * @param askSatisfiedWithin how long after it was kept they are asked
 * @param concurrentChats how many conversations one agent holds at once
 * @param previewContacts how many of the last contacts are shown beside a conversation (E-02)
 * @param identityItemsNeeded how many particulars make sure who a customer is (E-04)
 * @param reopenWithin how long after its end a customer's message takes a conversation up again
 * @param recallWithin how long what was sent can be taken back, where an agent wants it
 * @param answerWithin how soon a letter is answered, on whatever channel it comes (H-03)
 * @param idleCloseAfter how long nobody has to say a word until a conversation is over
 */
@StandardRules("service")
record ServiceStandard(
        Duration firstResponse,
        Duration averageResponse,
        Duration promiseDefault,
        Duration recordWithin,
        Duration lateFollowUpToLeader,
        boolean confirmSatisfaction,
        Duration askSatisfiedWithin,
        int concurrentChats,
        int previewContacts,
        int identityItemsNeeded,
        Duration reopenWithin,
        Duration recallWithin,
        Term answerWithin,
        Duration idleCloseAfter) {}
