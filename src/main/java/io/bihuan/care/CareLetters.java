package io.bihuan.care;

import io.bihuan.access.SignedIn;
import io.bihuan.conversation.Outreaches;
import io.bihuan.customer.CustomerId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts as messages, under the rules of all contacts: consent, quiet hours, the limit over all campaigns. */
@Service
@Transactional
public class CareLetters {

    private final Outreaches outreaches;
    private final CareDesk desk;
    private final Courses courses;
    private final JdbcClient jdbc;
    private final Clock clock;

    CareLetters(Outreaches outreaches, CareDesk desk, Courses courses, JdbcClient jdbc, Clock clock) {
        this.outreaches = outreaches;
        this.desk = desk;
        this.courses = courses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The channels on which the customer of a contact can be written to now. */
    @Transactional(readOnly = true)
    public List<String> ways(CareTask task) {
        return outreaches.ways(new CustomerId(task.customerId()));
    }

    /**
     * Writes to the customer of the contact that somebody has before them, and notes it as done.
     *
     * @param reason which contact it is, for whoever takes the answer
     */
    public Writing write(UUID id, String channel, String subject, String words, String reason, SignedIn me) {
        var task =
                desk.heldBy(me.staffId()).filter(each -> each.id().equals(id)).orElse(null);
        if (task == null) {
            return new Writing.NotYours();
        }
        if (desk.quiet()) {
            return new Writing.Quiet();
        }
        if (!courses.mayContact(task.customerId(), task.campaign())) {
            return new Writing.NotWished();
        }
        var written = outreaches
                .write(channel, new CustomerId(task.customerId()), subject, words.strip(), reason, me.staffId())
                .orElse(null);
        if (written == null) {
            return new Writing.OutOfReach();
        }
        desk.note(id, Outcome.WRITTEN, "", me);
        jdbc.sql("insert into care.message (task_id, conversation_id, sent_at) values (:task, :talk, :now)")
                .param("task", id)
                .param("talk", written.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return new Writing.Sent(written);
    }
}
