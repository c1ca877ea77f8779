package io.bihuan.conversation;

import io.bihuan.customer.CustomerId;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who goes before whom, and why. Each raise is kept with its reason; their sum moves the rank, which is the instant since
 * when somebody would have to have waited without any.
 */
@Component
class Priorities {

    private final JdbcClient jdbc;
    private final ServiceRules rules;
    private final ObjectProvider<CustomerStanding> standings;

    Priorities(JdbcClient jdbc, ServiceRules rules, ObjectProvider<CustomerStanding> standings) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.standings = standings;
    }

    /** One reason that a conversation goes before others. */
    record Raise(
            int points,
            Raising reason,
            String words,
            @Nullable UUID raisedBy,
            Instant raisedAt) {}

    /** Ranks a conversation that begins to wait: anew, with what is known of its customer. */
    void rank(ConversationId id, @Nullable UUID customer, Instant now) {
        jdbc.sql("""
                        update conversation.conversation
                           set rank_at = waiting_since - priority * make_interval(secs => :worth)
                         where id = :id
                        """)
                .param("id", id.value())
                .param("worth", (double) rules.routing().pointIsWorth().toSeconds())
                .update();
        if (customer != null) {
            heed(id, customer, now);
        }
    }

    /** Moves a conversation forward, in the caller's transaction. */
    void raise(ConversationId id, int points, Raising reason, String words, @Nullable UUID by, Instant now) {
        if (points == 0) {
            return;
        }
        jdbc.sql("""
                        insert into conversation.priority_raise
                               (id, conversation_id, points, reason, words, raised_by, raised_at)
                        values (:raise, :id, :points, :reason, :words, :by, :now)
                        """)
                .param("raise", Ids.next())
                .param("id", id.value())
                .param("points", points)
                .param("reason", reason.name())
                .param("words", words)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        update conversation.conversation
                           set rank_at = rank_at - :points * make_interval(secs => :worth)
                         where id = :id
                        """)
                .param("id", id.value())
                .param("points", points)
                .param("worth", (double) rules.routing().pointIsWorth().toSeconds())
                .update();
    }

    /** Why it goes before others, since it began to wait. */
    List<Raise> of(ConversationId id, Instant since) {
        return jdbc.sql("""
                        select points, reason, words, raised_by, raised_at
                          from conversation.priority_raise
                         where conversation_id = :id
                           and raised_at >= :since
                         order by raised_at
                        """)
                .param("id", id.value())
                .param("since", Timestamp.from(since))
                .query(Raise.class)
                .list();
    }

    /**
     * Heeds how the customer stands now: the grades wanted, and for who waits the rank. What is new since is added, what no
     * longer holds is taken back, each as a raise of its own. Asked again, it changes nothing.
     */
    void heed(ConversationId id, UUID customer, Instant now) {
        var who = new CustomerId(customer);
        var standing = standings.orderedStream().map(each -> each.of(who)).reduce(Standing.NONE, Standing::and);
        var waitingSince = jdbc.sql("""
                        update conversation.conversation
                           set wanted_grades = :grades, high_value = :highValue
                         where id = :id
                        returning case when state = 'WAITING' then waiting_since end
                        """)
                .param("id", id.value())
                .param("grades", standing.grades().toArray(String[]::new))
                .param("highValue", standing.highValue())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single();
        waitingSince.ifPresent(since -> raiseTo(id, standing, of(id, since.toInstant()), now));
    }

    private void raiseTo(ConversationId id, Standing standing, List<Raise> raised, Instant now) {
        for (var reason : Standing.Reason.values()) {
            var raises = standing.raises().stream()
                    .filter(raise -> raise.reason() == reason)
                    .toList();
            var wanted = raises.stream()
                    .mapToInt(raise -> rules.routing().points(raise))
                    .sum();
            var counted = Raising.valueOf(reason.name());
            // Whoever was heard to complain goes forward for that already.
            var same = counted == Raising.COMPLAINT && !raises.isEmpty()
                    ? EnumSet.of(counted, Raising.COMPLAINS)
                    : EnumSet.of(counted);
            var has = raised.stream()
                    .filter(raise -> same.contains(raise.reason()))
                    .mapToInt(Raise::points)
                    .sum();
            var words = raises.stream()
                    .map(Standing.Raise::words)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining("、"));
            raise(id, wanted - has, counted, words, null, now);
        }
    }
}
