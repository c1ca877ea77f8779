package io.bihuan.conversation;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.live.Live;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises: made, handed on, kept. {@link LateFollowUps} watches their time, {@link FollowUpLists} knows them all. */
@Service
@Transactional
public class FollowUpDesk {

    private final JdbcClient jdbc;
    private final ServiceRules rules;
    private final Conversations conversations;
    private final People people;
    private final Timers timers;
    private final Live live;
    private final Audit audit;
    private final Clock clock;

    FollowUpDesk(
            JdbcClient jdbc,
            ServiceRules rules,
            Conversations conversations,
            People people,
            Timers timers,
            Live live,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.conversations = conversations;
        this.people = people;
        this.timers = timers;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** Promises something by a time; without one, within the standard's default. */
    public UUID promise(ConversationId conversation, String promise, @Nullable Instant dueAt, UUID owner) {
        var of = conversations.require(conversation);
        var now = clock.instant();
        var standard = rules.of(of.standardVersion());
        var due = dueAt == null || dueAt.isBefore(now) ? now.plus(standard.promiseDefault()) : dueAt;
        var id = Ids.next();
        jdbc.sql("""
                        insert into conversation.follow_up (id, conversation_id, customer_id, promise, owner_id,
                               branch_id, promised_at, due_at)
                        values (:id, :conversation, :customer, :promise, :owner,
                                coalesce(:branch,
                                         (select branch_id from conversation.conversation where id = :conversation)),
                                :now, :due)
                        """)
                .param("id", id)
                .param("conversation", conversation.value())
                .param("customer", of.customerId())
                .param("promise", promise)
                .param("owner", owner)
                .param("branch", branchOf(owner), Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .update();
        timers.set(LateFollowUps.TIMER, id.toString(), due.plus(standard.lateFollowUpToLeader()));
        audit.did(owner, "conversation.promise.made", "follow-up", id);
        tell(owner);
        return id;
    }

    /** The promise is kept; false when it was kept before. */
    public boolean keep(UUID id, UUID by, String outcome, @Nullable Boolean satisfied) {
        var promise = require(id);
        var changed = jdbc.sql("""
                                update conversation.follow_up
                                   set kept_at = :now, kept_by = :by, outcome = :outcome, satisfied = :satisfied
                                 where id = :id
                                   and kept_at is null
                                """)
                        .param("id", id)
                        .param("by", by)
                        .param("outcome", outcome)
                        .param("satisfied", satisfied)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (changed) {
            timers.cancel(LateFollowUps.TIMER, id.toString());
            audit.did(by, "conversation.promise.kept", "follow-up", id);
            tell(promise.ownerId());
        }
        return changed;
    }

    /** Gives a promise that is not kept yet to somebody else, and so to their branch; false when it was kept before. */
    public boolean handTo(UUID id, UUID owner, UUID by) {
        var former = require(id).ownerId();
        var changed = jdbc.sql("""
                                update conversation.follow_up
                                   set owner_id = :owner, branch_id = coalesce(:branch, branch_id)
                                 where id = :id
                                   and kept_at is null
                                """)
                        .param("owner", owner)
                        .param("branch", branchOf(owner), Types.OTHER)
                        .param("id", id)
                        .update()
                == 1;
        if (changed) {
            audit.did(by, "conversation.promise.handed", "follow-up", id);
            tell(former);
            tell(owner);
        }
        return changed;
    }

    /** One promise. */
    @Transactional(readOnly = true)
    public FollowUp require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("follow-up " + id));
    }

    private Optional<FollowUp> find(UUID id) {
        return jdbc.sql(FollowUpLists.SELECT + "where id = :id")
                .param("id", id)
                .query(FollowUp.class)
                .optional();
    }

    /** Null for one who is not of the staff. */
    private @Nullable UUID branchOf(UUID owner) {
        return people.find(owner).map(Person::branchId).orElse(null);
    }

    private void tell(UUID owner) {
        live.publish("person:" + owner, "follow-ups", "{}");
    }
}
