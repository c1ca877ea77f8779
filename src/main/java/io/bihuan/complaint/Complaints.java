package io.bihuan.complaint;

import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The complaints that are kept. */
@Repository
class Complaints {

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the day: TS, day, running number. */
    String nextNumber(LocalDate day) {
        var running = jdbc.sql("""
                        insert into complaint.day_count (day, last)
                        values (:day, 1)
                        on conflict (day) do update set last = day_count.last + 1
                        returning last
                        """)
                .param("day", Date.valueOf(day))
                .query(Integer.class)
                .single();
        return "TS" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + String.format(Locale.ROOT, "-%04d", running);
    }

    boolean knowsCategory(String code) {
        return jdbc.sql("select exists (select from complaint.category where code = :code and not retired)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** How often the customer has complained of the same since then. */
    int repeated(UUID customerId, String category, Instant since) {
        return jdbc.sql("""
                        select count(*)
                          from complaint.complaint
                         where customer_id = :customer
                           and category = :category
                           and opened_at >= :since
                        """)
                .param("customer", customerId)
                .param("category", category)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void add(Complaint complaint) {
        jdbc.sql("""
                        insert into complaint.complaint
                               (id, number, conversation_id, customer_id, agent_id, branch_id, category, severity, claim,
                                safety, description, wish, opened_at, opened_by, standard_version, stage,
                                stage_started_at, stage_due_at, owner_id, product, place, via)
                        values (:id, :number, :conversation, :customer, :agent, :branch, :category, :severity, :claim,
                                :safety, :description, :wish, :openedAt, :openedBy, :version, :stage,
                                :startedAt, :dueAt, :owner, :product, :place, :via)
                        """)
                .param("id", complaint.id().value())
                .param("number", complaint.number())
                .param("conversation", complaint.conversationId())
                .param("customer", complaint.customerId())
                .param("agent", complaint.agentId())
                .param("branch", complaint.branchId())
                .param("category", complaint.category())
                .param("severity", complaint.severity().name())
                .param("claim", complaint.claim())
                .param("safety", complaint.safety())
                .param("description", complaint.description())
                .param("wish", complaint.wish())
                .param("openedAt", Timestamp.from(complaint.openedAt()))
                .param("openedBy", complaint.openedBy())
                .param("version", complaint.standardVersion())
                .param("stage", complaint.progress().stage().name())
                .param("startedAt", Timestamp.from(complaint.progress().startedAt()))
                .param("dueAt", Timestamp.from(complaint.progress().dueAt()))
                .param("owner", complaint.ownerId())
                .param("product", complaint.product())
                .param("place", complaint.place())
                .param("via", complaint.via().name())
                .update();
    }

    /** The open complaints of a customer, the latest first. */
    List<Twin> open(List<UUID> customerIds) {
        return jdbc.sql("""
                        select number, description, stage, opened_at, 0 as likeness
                          from complaint.complaint
                         where customer_id = any(:customers)
                           and closed_at is null
                         order by opened_at desc
                         limit 20
                        """)
                .param("customers", customerIds.toArray(UUID[]::new))
                .query(Twin.class)
                .list();
    }

    Complaint require(ComplaintId id) {
        return jdbc.sql("""
                        select id, number, conversation_id, customer_id, agent_id, branch_id, category, severity, claim,
                               safety, description, wish, opened_at, opened_by, standard_version, stage,
                               stage_started_at, stage_due_at, owner_id, closed_at, paused_since, product, place, via, version
                          from complaint.complaint
                         where id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("complaint " + id));
    }

    /** Moves the limit of the running stage. */
    void postpone(ComplaintId id, Instant due) {
        jdbc.sql("update complaint.complaint set stage_due_at = :due, version = version + 1 where id = :id")
                .param("due", Timestamp.from(due))
                .param("id", id.value())
                .update();
    }

    /** Holds the complaint's row until the end of the transaction, so that two do not decide at once. */
    void hold(ComplaintId id) {
        jdbc.sql("select 1 from complaint.complaint where id = :id for no key update")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** The open complaints of a customer under any of these ids. */
    List<Complaint> openOf(List<UUID> customer) {
        return jdbc
                .sql(
                        "select id from complaint.complaint where customer_id = any(:ids) and closed_at is null order by id")
                .param("ids", customer.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> require(new ComplaintId(id)))
                .toList();
    }

    /** Everybody who has a complaint open, by the id that it knows them under. */
    List<UUID> complaining() {
        return jdbc.sql("select distinct customer_id from complaint.complaint where closed_at is null")
                .query(UUID.class)
                .list();
    }

    ComplaintId byNumber(String number) {
        return jdbc.sql("select id from complaint.complaint where number = :number")
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(ComplaintId::new)
                .orElseThrow(() -> new NotFound("complaint " + number));
    }

    /** Writes where the complaint stands; false when somebody else has moved it since it was read. */
    boolean save(Complaint complaint) {
        var progress = complaint.progress();
        return jdbc.sql("""
                                update complaint.complaint
                                   set stage = :stage, stage_started_at = :startedAt, stage_due_at = :dueAt,
                                       owner_id = :owner, closed_at = :closedAt, version = version + 1
                                 where id = :id
                                   and version = :version
                                """)
                        .param("stage", progress.stage().name())
                        .param("startedAt", Timestamp.from(progress.startedAt()))
                        .param("dueAt", Timestamp.from(progress.dueAt()))
                        .param("owner", complaint.ownerId())
                        .param("closedAt", timestamp(progress.closedAt()))
                        .param("id", complaint.id().value())
                        .param("version", complaint.version())
                        .update()
                == 1;
    }

    static Complaint read(ResultSet row) throws SQLException {
        return new Complaint(
                new ComplaintId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("conversation_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("agent_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getString("category"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("claim", BigDecimal.class),
                row.getBoolean("safety"),
                row.getString("description"),
                row.getString("wish"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("opened_by", UUID.class),
                row.getObject("standard_version", UUID.class),
                new Progress(
                        Stage.valueOf(row.getString("stage")),
                        row.getTimestamp("stage_started_at").toInstant(),
                        row.getTimestamp("stage_due_at").toInstant(),
                        instant(row.getTimestamp("closed_at"))),
                row.getObject("owner_id", UUID.class),
                instant(row.getTimestamp("paused_since")),
                row.getString("product"),
                row.getString("place"),
                NewComplaint.Via.valueOf(row.getString("via")),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
