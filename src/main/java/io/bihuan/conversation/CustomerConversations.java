package io.bihuan.conversation;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerEvent;
import io.bihuan.customer.CustomerHistory;
import io.bihuan.customer.Redaction;
import io.bihuan.customer.VerifiedHere;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what was talked about with a customer and promised to them, and whose identity is checked right now. */
@Component
@Transactional(readOnly = true)
class CustomerConversations implements CustomerHistory, VerifiedHere {

    static final String CONVERSATIONS = """
            select c.id, c.opened_at as at, c.channel, c.state, coalesce(nullif(r.request, ''), c.last_text) as text,
                   (c.agent_id = :viewer or :reads) as readable
              from conversation.conversation c
              left join conversation.record r on r.conversation_id = c.id
             where c.customer_id = any(:ids)
               and c.opened_at <= :until
               and (:branch::uuid is null or c.branch_id is null or c.branch_id = :branch or c.agent_id = :viewer)
             order by c.opened_at desc
             limit :limit
            """;
    private static final String PROMISES = """
            select f.id, f.promised_at as at, f.promise as text, f.due_at, f.kept_at,
                   (f.owner_id = :viewer or :reads) as readable
              from conversation.follow_up f
              join conversation.conversation c on c.id = f.conversation_id
             where f.customer_id = any(:ids)
               and f.promised_at <= :until
               and (:branch::uuid is null or c.branch_id is null or c.branch_id = :branch or f.owner_id = :viewer)
             order by f.promised_at desc
             limit :limit
            """;
    private static final String VERIFIED = """
            select exists (select
                             from conversation.conversation
                            where agent_id = :staff
                              and state in ('ACTIVE', 'ON_HOLD', 'WRAP_UP')
                              and customer_id = any(:ids)
                              and identity_checked_at is not null)
            """;

    private final JdbcClient jdbc;

    CustomerConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Talk(UUID id, Instant at, String channel, State state, String text, boolean readable) {}

    private record Promise(
            UUID id,
            Instant at,
            String text,
            Instant dueAt,
            @Nullable Instant keptAt,
            boolean readable) {}

    @Override
    public boolean by(UUID staff, List<UUID> customers) {
        return jdbc.sql(VERIFIED)
                .param("staff", staff)
                .param("ids", customers.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<CustomerEvent> until(List<UUID> ids, Instant until, int limit, SignedIn viewer, Ui ui) {
        var talks = ask(CONVERSATIONS, ids, until, limit, viewer).query(Talk.class).list().stream()
                .map(talk -> new CustomerEvent(
                        talk.at(),
                        talk.id().toString(),
                        ui.textOr("conversation.channel." + talk.channel(), talk.channel()),
                        text(talk.text(), ui),
                        talk.readable() ? "/conversations/" + talk.id() : "",
                        talk.state() == State.CLOSED ? Tone.NEUTRAL : Tone.ACCENT));
        var promises = ask(PROMISES, ids, until, limit, viewer).query(Promise.class).list().stream()
                .map(promise -> new CustomerEvent(
                        promise.at(),
                        promise.id().toString(),
                        ui.text("conversation.fact.promise"),
                        Redaction.of(promise.text()),
                        promise.readable() ? "/follow-ups/" + promise.id() : "",
                        tone(promise, ui)));
        return Stream.concat(talks, promises).toList();
    }

    private JdbcClient.StatementSpec ask(String sql, List<UUID> ids, Instant until, int limit, SignedIn viewer) {
        return jdbc.sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .param("until", Timestamp.from(until))
                .param("viewer", viewer.staffId())
                .param("reads", viewer.may(Permission.CONVERSATION_READ))
                .param("branch", viewer.branchId())
                .param("limit", limit);
    }

    private static String text(String said, Ui ui) {
        return said.isBlank() ? ui.text("conversation.former.nothing") : Redaction.of(said);
    }

    private static Tone tone(Promise promise, Ui ui) {
        if (promise.keptAt() != null) {
            return promise.keptAt().isAfter(promise.dueAt()) ? Tone.WARN : Tone.GOOD;
        }
        return ui.dates().now().isAfter(promise.dueAt()) ? Tone.BAD : Tone.WARN;
    }
}
