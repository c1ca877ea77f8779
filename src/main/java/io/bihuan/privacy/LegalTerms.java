package io.bihuan.privacy;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Term;
import io.bihuan.web.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The time limits of the law as presets: each switched on or off by the house, asked for by code. */
@Service
@Transactional
public class LegalTerms {

    private static final String FILE = "/obligations/cn.yaml";

    private final List<LegalTerm> shipped = read();
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    LegalTerms(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** One of them, and whether the house has it switched on. */
    public record Switched(LegalTerm term, boolean on) {}

    /** The limit that a code stands for: empty unless it is switched on, in force on that day, and a time limit. */
    @Transactional(readOnly = true)
    public Optional<Term> limit(String code, LocalDate day) {
        return all().stream()
                .filter(each -> each.term().code().equals(code)
                        && each.on()
                        && each.term().inForce(day))
                .map(each -> each.term().term())
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** All of them, as they are shipped and switched. */
    @Transactional(readOnly = true)
    public List<Switched> all() {
        var switched = new HashMap<String, Boolean>();
        jdbc.sql("select code, on_ from privacy.term_switch")
                .query((row, number) -> switched.put(row.getString(1), row.getBoolean(2)))
                .list();
        return shipped.stream()
                .map(term -> new Switched(term, switched.getOrDefault(term.code(), term.shippedOn())))
                .toList();
    }

    /** Switches one on or off. */
    public void turn(String code, boolean on, SignedIn by) {
        if (shipped.stream().noneMatch(term -> term.code().equals(code))) {
            throw new NotFound("legal term " + code);
        }
        jdbc.sql("""
                        insert into privacy.term_switch (code, on_, changed_by, changed_at)
                        values (:code, :on, :by, :now)
                            on conflict (code) do update
                               set on_ = excluded.on_, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("code", code)
                .param("on", on)
                .param("by", by.staffId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(by.staffId(), "privacy.term-switched", "legal-term", code, Map.of("on", String.valueOf(on)));
    }

    private static List<LegalTerm> read() {
        try (InputStream in = LegalTerms.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            var found = new ArrayList<LegalTerm>();
            YAMLMapper.shared().readTree(in).forEach(row -> found.add(read(row)));
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LegalTerm read(JsonNode row) {
        return new LegalTerm(
                row.path("code").asString(),
                LegalTerm.Mark.valueOf(row.path("mark").asString()),
                row.path("source").path("zh").asString(),
                row.path("source").path("en").asString(),
                row.path("article").asString(),
                row.path("rule").path("zh").asString(),
                row.path("rule").path("en").asString(),
                row.has("term") ? Term.parse(row.path("term").asString()) : null,
                day(row, "from"),
                day(row, "until"));
    }

    private static @Nullable LocalDate day(JsonNode row, String field) {
        return row.has(field) ? LocalDate.parse(row.path(field).asString()) : null;
    }
}
