package io.bihuan.emergency;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.conversation.ClosedTalks;
import io.bihuan.conversation.ConversationClosed;
import io.bihuan.customer.Customers;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers who is affected by an emergency, so that nobody is forgotten when it is over. */
@Service
@Transactional
public class AffectedDesk {

    private static final int LABEL = 80;

    private final JdbcClient jdbc;
    private final Emergencies emergencies;
    private final EmergencyDesk desk;
    private final ClosedTalks talks;
    private final Customers customers;
    private final Audit audit;
    private final Clock clock;

    AffectedDesk(
            JdbcClient jdbc,
            Emergencies emergencies,
            EmergencyDesk desk,
            ClosedTalks talks,
            Customers customers,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.emergencies = emergencies;
        this.desk = desk;
        this.talks = talks;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who or what is noted: its kind and id, what is read of it, and where it is seen. */
    private record Thing(String kind, String id, String label, String href) {}

    /** A conversation that ends while an emergency runs, and that sounds like it, is noted by itself. */
    @ApplicationModuleListener
    void on(ConversationClosed closed) {
        var running = closed.imported() ? List.<Emergency>of() : emergencies.running(null);
        if (running.isEmpty()) {
            return;
        }
        talks.spoken(closed.conversationId())
                .ifPresent(talk -> running.stream()
                        .filter(each -> each.concerns(talk.branchId()) && each.soundsLike(talk.opening()))
                        .forEach(each -> note(
                                each.id(),
                                new Thing(
                                        "CONVERSATION",
                                        talk.id().toString(),
                                        cut(talk.opening()),
                                        "/conversations/" + talk.id()),
                                null)));
    }

    /** Notes a customer by their number; false where nobody has it. */
    public boolean note(UUID id, String customerNumber, SignedIn by) {
        desk.hold(id, by);
        var customer = customers.byNumber(customerNumber);
        customer.ifPresent(found -> {
            var preview = customers.preview(found);
            note(
                    id,
                    new Thing(
                            "CUSTOMER",
                            found.value().toString(),
                            (preview.number() + " " + preview.name()).strip(),
                            ""),
                    by.staffId());
            audit.did(by.staffId(), "emergency.affected-noted", "emergency", id);
        });
        return customer.isPresent();
    }

    /** Somebody of those affected was called back. */
    public void called(UUID id, String kind, String object, SignedIn by) {
        desk.hold(id, by);
        jdbc.sql("""
                        update emergency.affected
                           set called_at = :now
                         where emergency_id = :id
                           and object_kind = :kind
                           and object_id = :object
                           and called_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("kind", kind)
                .param("object", object)
                .update();
        audit.did(by.staffId(), "emergency.affected-called", "emergency", id.toString(), Map.of("whom", object));
    }

    private void note(UUID id, Thing thing, @Nullable UUID by) {
        jdbc.sql("""
                        insert into emergency.affected (emergency_id, object_kind, object_id, label, href, noted_by, noted_at)
                        values (:id, :kind, :object, :label, :href, :by::uuid, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("kind", thing.kind())
                .param("object", thing.id())
                .param("label", thing.label())
                .param("href", thing.href())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LABEL - 1)) + "…";
    }
}
