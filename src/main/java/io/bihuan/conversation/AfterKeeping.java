package io.bihuan.conversation;

import io.bihuan.audit.Audit;
import io.bihuan.live.Live;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last step of a promise (E-11): after it was kept its owner asks whether the customer is satisfied, within the time
 * that the standard in force gives. Of a customer who is not, the leader hears at once, with what they said.
 */
@Service
@Transactional
public class AfterKeeping {

    private final FollowUpDesk desk;
    private final FollowUpLists lists;
    private final ServiceRules rules;
    private final Leaders leaders;
    private final People people;
    private final Notices notices;
    private final Live live;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AfterKeeping(
            FollowUpDesk desk,
            FollowUpLists lists,
            ServiceRules rules,
            Leaders leaders,
            People people,
            Notices notices,
            Live live,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.rules = rules;
        this.leaders = leaders;
        this.people = people;
        this.notices = notices;
        this.live = live;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of noting an answer. */
    public enum Noting {
        NOTED,
        /** First comes the promise. */
        NOT_KEPT,
        ASKED_BEFORE,
        /** What a customer is not satisfied with is said. */
        WORDS_NEEDED
    }

    /** The kept promises of an owner whose customers are still to be asked, what runs out first standing first. */
    @Transactional(readOnly = true)
    public List<FollowUp> toAsk(UUID owner, int limit) {
        var standard = rules.now();
        return standard.confirmSatisfaction()
                ? lists.unasked(owner, clock.instant().minus(standard.askSatisfiedWithin()), limit)
                : List.of();
    }

    /** Until when the customer of a kept promise is to be asked; of one that is not kept, from its due time on. */
    @Transactional(readOnly = true)
    public Instant until(FollowUp promise) {
        var kept = promise.keptAt();
        return (kept == null ? promise.dueAt() : kept).plus(rules.now().askSatisfiedWithin());
    }

    /** Notes what the customer of a kept promise says; of two answers the first counts. */
    public Noting note(UUID id, boolean satisfied, String words, UUID by) {
        var promise = desk.require(id);
        if (promise.keptAt() == null) {
            return Noting.NOT_KEPT;
        }
        if (!satisfied && words.isBlank()) {
            return Noting.WORDS_NEEDED;
        }
        var noted = jdbc.sql("""
                                update conversation.follow_up
                                   set satisfied = :satisfied, asked_at = :now, asked_by = :by, asked_note = :words
                                 where id = :id
                                   and kept_at is not null
                                   and satisfied is null
                                """)
                        .param("satisfied", satisfied)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .param("words", words.strip())
                        .param("id", id)
                        .update()
                == 1;
        if (!noted) {
            return Noting.ASKED_BEFORE;
        }
        audit.did(by, "conversation.promise.asked", "follow-up", id);
        live.publish("person:" + promise.ownerId(), "follow-ups", "{}");
        if (!satisfied) {
            notices.tellAll(
                    leaders.of(promise.ownerId()),
                    "conversation.notice.unsatisfied",
                    List.of(people.name(promise.ownerId()), promise.promise(), words.strip()),
                    "/follow-ups/" + id,
                    Tone.WARN);
        }
        return Noting.NOTED;
    }
}
