package io.bihuan.recruiting;

import io.bihuan.customer.Masks;
import io.bihuan.customer.Seal;
import io.bihuan.web.NotFound;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applicants as they are stored: what is private sealed. */
@Repository
class ApplicantRows {

    private static final String SELECT = """
            select id, number, branch_id, name_sealed, phone_sealed, email_sealed, post, source, words, applied_on, pool,
                   taken_by, taken_at, due_at, standard_version, ending, reason, decided_by, decided_at, staff_id,
                   contract_months, erase_at, erased_at
              from recruiting.applicant
            """;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final CheckRows checks;
    private final InterviewRows interviews;

    ApplicantRows(JdbcClient jdbc, Seal seal, CheckRows checks, InterviewRows interviews) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.checks = checks;
        this.interviews = interviews;
    }

    /** The next number of a day, such as YP20261123-02. */
    String number(LocalDate day) {
        int running = jdbc.sql("""
                        insert into recruiting.counter (day, last)
                        values (:day, 1)
                        on conflict (day) do update set last = counter.last + 1
                        returning last
                        """)
                .param("day", Date.valueOf(day))
                .query(Integer.class)
                .single();
        return "YP" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + String.format(Locale.ROOT, "-%02d", running);
    }

    void add(Applicant one) {
        jdbc.sql("""
                        insert into recruiting.applicant
                               (id, number, branch_id, name_sealed, name_hash, phone_sealed, phone_hash, email_sealed, post,
                                source, words, applied_on, pool, taken_by, taken_at, due_at, standard_version)
                        values (:id, :number, :branch, :name, :nameHash, cast(:phone as bytea), cast(:phoneHash as bytea),
                                cast(:email as bytea), :post, :source, :words, :applied, :pool, :by, :at, :due, :standard)
                        """)
                .param("id", one.id())
                .param("number", one.number())
                .param("branch", one.branchId())
                .param("name", seal.close(one.name()))
                .param("nameHash", hash(one.name()))
                .param("phone", closed(one.phone()))
                .param("phoneHash", hash(Masks.comparablePhone(one.phone())))
                .param("email", closed(one.email()))
                .param("post", one.post())
                .param("source", one.source().name())
                .param("words", one.words())
                .param("applied", one.appliedOn())
                .param("pool", one.pool())
                .param("by", one.takenBy())
                .param("at", Timestamp.from(one.takenAt()))
                .param("due", Timestamp.from(one.dueAt()))
                .param("standard", one.standardVersion())
                .update();
    }

    byte @Nullable [] hash(String value) {
        return value.isBlank() ? null : seal.hash(value.strip());
    }

    private byte @Nullable [] closed(String value) {
        return value.isBlank() ? null : seal.close(value);
    }

    /** One, held until the end of the transaction. */
    Applicant lock(UUID id) {
        return list(" where id = :id for update", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("applicant " + id));
    }

    List<Applicant> list(String where, Map<String, ? extends @Nullable Object> parameters) {
        var bare = jdbc.sql(SELECT + where)
                .params(parameters)
                .query((row, _) -> read(row))
                .list();
        var ids = bare.stream().map(Applicant::id).toList();
        var backgrounds = checks.backgrounds(ids);
        var sittings = checks.sittings(ids);
        var talks = interviews.of(ids);
        return bare.stream()
                .map(one -> with(
                        one,
                        backgrounds.get(one.id()),
                        sittings.getOrDefault(one.id(), List.of()),
                        talks.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Other applications to the same branch under the same phone number. */
    List<ApplicantDesk.Earlier> samePhone(UUID id) {
        return jdbc.sql("""
                        select other.id, other.number, other.post, other.applied_on
                          from recruiting.applicant one
                          join recruiting.applicant other on other.phone_hash = one.phone_hash
                               and other.branch_id = one.branch_id and other.id <> one.id
                         where one.id = :id
                         order by other.applied_on desc, other.number desc
                        """).param("id", id).query(ApplicantDesk.Earlier.class).list();
    }

    void ended(
            UUID id,
            Ending ending,
            String reason,
            UUID by,
            Instant at,
            @Nullable UUID staffId,
            @Nullable Integer months,
            @Nullable Instant eraseAt) {
        jdbc.sql("""
                        update recruiting.applicant
                           set ending = :ending, reason = :reason, decided_by = :by, decided_at = :at,
                               staff_id = cast(:staff as uuid), contract_months = cast(:months as int),
                               erase_at = cast(:erase as timestamptz)
                         where id = :id
                        """)
                .param("ending", ending.name())
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("staff", staffId)
                .param("months", months)
                .param("erase", eraseAt == null ? null : Timestamp.from(eraseAt))
                .param("id", id)
                .update();
    }

    /** Takes out everything that says who they are or what was thought of them; number, post, days and outcome stay. */
    void erase(UUID id, Instant at) {
        jdbc.sql("""
                        update recruiting.applicant
                           set name_sealed = null, name_hash = null, phone_sealed = null, phone_hash = null,
                               email_sealed = null, words = '', reason = '', erased_at = :at
                         where id = :id
                        """).param("at", Timestamp.from(at)).param("id", id).update();
        checks.erase(id);
        interviews.erase(id);
    }

    private Applicant read(ResultSet row) throws SQLException {
        var ending = row.getString("ending");
        return new Applicant(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("branch_id", UUID.class),
                opened(row.getBytes("name_sealed")),
                opened(row.getBytes("phone_sealed")),
                opened(row.getBytes("email_sealed")),
                row.getString("post"),
                Source.valueOf(row.getString("source")),
                row.getString("words"),
                row.getObject("applied_on", LocalDate.class),
                row.getBoolean("pool"),
                row.getObject("taken_by", UUID.class),
                row.getTimestamp("taken_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("standard_version", UUID.class),
                ending == null ? null : Ending.valueOf(ending),
                row.getString("reason"),
                row.getObject("decided_by", UUID.class),
                instant(row.getTimestamp("decided_at")),
                row.getObject("staff_id", UUID.class),
                row.getObject("contract_months", Integer.class),
                instant(row.getTimestamp("erase_at")),
                instant(row.getTimestamp("erased_at")),
                null,
                List.of(),
                List.of());
    }

    private String opened(byte @Nullable [] sealed) {
        return sealed == null ? "" : seal.open(sealed);
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Applicant with(
            Applicant one, @Nullable Background background, List<Sitting> sittings, List<Interview> interviews) {
        return new Applicant(
                one.id(),
                one.number(),
                one.branchId(),
                one.name(),
                one.phone(),
                one.email(),
                one.post(),
                one.source(),
                one.words(),
                one.appliedOn(),
                one.pool(),
                one.takenBy(),
                one.takenAt(),
                one.dueAt(),
                one.standardVersion(),
                one.ending(),
                one.reason(),
                one.decidedBy(),
                one.decidedAt(),
                one.staffId(),
                one.contractMonths(),
                one.eraseAt(),
                one.erasedAt(),
                background,
                sittings,
                interviews);
    }
}
