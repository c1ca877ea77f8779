package io.bihuan.conversation;

import io.bihuan.access.Role;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.live.Live;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises: made, kept, and reported to the leader when they are late. */
@Service
@Transactional
public class FollowUpDesk implements TimerHandler {

    private static final String TIMER = "conversation.follow-up";

    private static final String SELECT = """
            select id, conversation_id, customer_id, promise, owner_id, promised_at, due_at, kept_at, outcome, satisfied
              from conversation.follow_up
            """;
    private static final String OF_BRANCH = """
            (:branch::uuid is null
             or conversation_id in (select id from conversation.conversation where branch_id = :branch))
            """;

    private final JdbcClient jdbc;
    private final ServiceRules rules;
    private final Conversations conversations;
    private final Timers timers;
    private final Notices notices;
    private final People people;
    private final Live live;
    private final Audit audit;
    private final Clock clock;

    FollowUpDesk(
            JdbcClient jdbc,
            ServiceRules rules,
            Conversations conversations,
            Timers timers,
            Notices notices,
            People people,
            Live live,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.conversations = conversations;
        this.timers = timers;
        this.notices = notices;
        this.people = people;
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
                               promised_at, due_at)
                        values (:id, :conversation, :customer, :promise, :owner, :now, :due)
                        """)
                .param("id", id)
                .param("conversation", conversation.value())
                .param("customer", of.customerId())
                .param("promise", promise)
                .param("owner", owner)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .update();
        timers.set(TIMER, id.toString(), due.plus(standard.lateFollowUpToLeader()));
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
            timers.cancel(TIMER, id.toString());
            audit.did(by, "conversation.promise.kept", "follow-up", id);
            tell(promise.ownerId());
        }
        return changed;
    }

    /** Gives a promise that is not kept yet to somebody else; false when it was kept before. */
    public boolean handTo(UUID id, UUID owner, UUID by) {
        var former = require(id).ownerId();
        var changed = jdbc.sql("update conversation.follow_up set owner_id = :owner where id = :id and kept_at is null")
                        .param("owner", owner)
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

    /** What an agent owes, the most pressing first. */
    @Transactional(readOnly = true)
    public List<FollowUp> owedBy(UUID owner, int limit) {
        return jdbc.sql(SELECT + "where owner_id = :owner and kept_at is null order by due_at limit :limit")
                .param("owner", owner)
                .param("limit", limit)
                .query(FollowUp.class)
                .list();
    }

    /** What an agent has kept, the latest first. */
    @Transactional(readOnly = true)
    public List<FollowUp> keptBy(UUID owner, int limit) {
        return jdbc.sql(SELECT + "where owner_id = :owner and kept_at is not null order by kept_at desc limit :limit")
                .param("owner", owner)
                .param("limit", limit)
                .query(FollowUp.class)
                .list();
    }

    /** What anybody of a branch owes, of every branch where none is given; the most pressing first. */
    @Transactional(readOnly = true)
    public List<FollowUp> owedToAll(@Nullable UUID branch, int limit) {
        return jdbc.sql(SELECT + "where kept_at is null and " + OF_BRANCH + " order by due_at limit :limit")
                .param("branch", branch)
                .param("limit", limit)
                .query(FollowUp.class)
                .list();
    }

    /** What anybody of a branch has kept, the latest first. */
    @Transactional(readOnly = true)
    public List<FollowUp> keptByAll(@Nullable UUID branch, int limit) {
        return jdbc.sql(SELECT + "where kept_at is not null and " + OF_BRANCH + " order by kept_at desc limit :limit")
                .param("branch", branch)
                .param("limit", limit)
                .query(FollowUp.class)
                .list();
    }

    /** What was promised in a conversation. */
    @Transactional(readOnly = true)
    public List<FollowUp> of(ConversationId conversation) {
        return jdbc.sql(SELECT + "where conversation_id = :id order by due_at")
                .param("id", conversation.value())
                .query(FollowUp.class)
                .list();
    }

    /** What is owed to a customer, under any of their ids, the most pressing first. */
    @Transactional(readOnly = true)
    public List<FollowUp> owedTo(List<UUID> customer) {
        return jdbc.sql(SELECT + "where customer_id = any(:ids) and kept_at is null order by due_at limit 5")
                .param("ids", customer.toArray(UUID[]::new))
                .query(FollowUp.class)
                .list();
    }

    @Override
    public String kind() {
        return TIMER;
    }

    /** Its time is past: the owner is reminded, the leader told. */
    @Override
    public void fire(String key, Instant dueAt) {
        var late = find(UUID.fromString(key)).filter(promise -> promise.keptAt() == null);
        if (late.isEmpty() || !markTold(late.get().id())) {
            return;
        }
        var promise = late.get();
        var href = "/follow-ups/" + promise.id();
        notices.tell(promise.ownerId(), "conversation.notice.late", List.of(promise.promise()), href, Tone.BAD);
        notices.tellAll(
                leaders(promise.ownerId()),
                "conversation.notice.lateOfAgent",
                List.of(people.name(promise.ownerId()), promise.promise()),
                href,
                Tone.WARN);
        tell(promise.ownerId());
    }

    /** The leaders of the owner's team; where it has none, those of the branch. */
    private List<UUID> leaders(UUID owner) {
        var who = people.find(owner);
        var leaders = people.holding(Role.TEAM_LEADER).stream()
                .filter(leader -> !leader.id().equals(owner))
                .toList();
        var ofTeam = leaders.stream()
                .filter(leader ->
                        who.map(Person::teamId).filter(leader.teamId()::equals).isPresent())
                .map(Person::id)
                .toList();
        return ofTeam.isEmpty()
                ? leaders.stream()
                        .filter(leader -> who.map(Person::branchId)
                                .filter(leader.branchId()::equals)
                                .isPresent())
                        .map(Person::id)
                        .toList()
                : ofTeam;
    }

    private boolean markTold(UUID id) {
        return jdbc.sql("""
                                update conversation.follow_up
                                   set late_told_at = :now
                                 where id = :id
                                   and late_told_at is null
                                """)
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private Optional<FollowUp> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(FollowUp.class)
                .optional();
    }

    private void tell(UUID owner) {
        live.publish("person:" + owner, "follow-ups", "{}");
    }
}
