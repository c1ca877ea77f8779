package io.bihuan.practical;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rubrics of the centre. A version that was scored on is never changed: editing it makes the next one. */
@Service
@Transactional
public class Rubrics {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select version.id, rubric.id as rubric_id, number, rubric.chinese, rubric.english, criteria
              from practical.rubric
              join practical.rubric_version as version on version.rubric_id = rubric.id
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Rubrics(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rubrics that may be chosen, each in its present version. */
    @Transactional(readOnly = true)
    public List<Rubric> current() {
        return jdbc.sql(SELECT + " where version.id = current_id and retired_at is null order by rubric.id")
                .query((row, _) -> read(row))
                .list();
    }

    /** A version, present or past. */
    @Transactional(readOnly = true)
    public Rubric require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("rubric " + id));
    }

    private Optional<Rubric> find(UUID id) {
        return jdbc.sql(SELECT + " where version.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** What a practical is scored on; for null the standard's own. */
    Rubric of(@Nullable UUID id, PracticalStandard standard) {
        return id == null ? Rubric.of(standard) : require(id);
    }

    /** Whether the version is the present one of a rubric that may be chosen. */
    @Transactional(readOnly = true)
    public boolean open(UUID id) {
        return current().stream().anyMatch(rubric -> id.equals(rubric.id()));
    }

    /** The names of all rubrics, the retired ones too. */
    @Transactional(readOnly = true)
    List<String> names() {
        return jdbc.sql("select chinese from practical.rubric")
                .query(String.class)
                .list();
    }

    /** How many practicals are scored on a version. */
    @Transactional(readOnly = true)
    public int uses(UUID id) {
        return jdbc.sql("select count(*) from practical.assessment where rubric_version = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Adds a rubric. The draft must be without faults. */
    public RubricSaving add(RubricDraft draft, UUID by) {
        var rubric = Ids.next();
        var added = jdbc.sql("""
                        insert into practical.rubric (id, chinese, english)
                        values (:id, :chinese, :english)
                        on conflict (chinese) do nothing
                        """)
                .param("id", rubric)
                .param("chinese", draft.chinese())
                .param("english", draft.english())
                .update();
        if (added == 0) {
            return new RubricSaving.NameTaken();
        }
        return new RubricSaving.Saved(version(rubric, 1, draft, by), true);
    }

    /**
     * Edits a rubric from the version that was open on the screen; where that is no longer the present one, nothing is lost
     * and nothing is overwritten. The draft must be without faults.
     */
    public RubricSaving edit(UUID from, RubricDraft draft, UUID by) {
        var rubric = jdbc.sql("select rubric_id from practical.rubric_version where id = :id")
                .param("id", from)
                .query(UUID.class)
                .optional();
        var current = jdbc.sql("select current_id from practical.rubric where id = :id for update")
                .param("id", rubric.orElseThrow(() -> new NotFound("rubric " + from)))
                .query(UUID.class)
                .single();
        if (!current.equals(from)) {
            return new RubricSaving.Overtaken(current);
        }
        if (taken(draft.chinese(), rubric.get())) {
            return new RubricSaving.NameTaken();
        }
        jdbc.sql("update practical.rubric set chinese = :chinese, english = :english where id = :id")
                .param("chinese", draft.chinese())
                .param("english", draft.english())
                .param("id", rubric.get())
                .update();
        // A version of its own each time, so that of two who save at once the second hears of it.
        var fresh = version(rubric.get(), require(from).number() + 1, draft, by);
        return new RubricSaving.Saved(fresh, uses(from) > 0);
    }

    private boolean taken(String name, UUID rubric) {
        return Objects.requireNonNull(
                jdbc.sql("select exists (select from practical.rubric where chinese = :chinese and id <> :id)")
                        .param("chinese", name)
                        .param("id", rubric)
                        .query(Boolean.class)
                        .single());
    }

    /** It is chosen no more; what was scored on it stays readable. */
    public void retire(UUID id, UUID by) {
        var rubric = require(id);
        jdbc.sql("update practical.rubric set retired_at = coalesce(retired_at, :now) where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", rubric.rubricId())
                .update();
        audit.did(by, "practical.rubric-retired", "rubric", id);
    }

    private UUID version(UUID rubric, int number, RubricDraft draft, UUID by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into practical.rubric_version (id, rubric_id, number, criteria, created_at, created_by)
                        values (:id, :rubric, :number, cast(:criteria as jsonb), :now, :by)
                        """)
                .param("id", id)
                .param("rubric", rubric)
                .param("number", number)
                .param("criteria", JSON.writeValueAsString(draft.criteria()))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        jdbc.sql("update practical.rubric set current_id = :version where id = :id")
                .param("version", id)
                .param("id", rubric)
                .update();
        audit.did(by, "practical.rubric-saved", "rubric", id);
        return id;
    }

    private static Rubric read(ResultSet row) throws SQLException {
        return new Rubric(
                row.getObject("id", UUID.class),
                row.getObject("rubric_id", UUID.class),
                row.getInt("number"),
                row.getString("chinese"),
                row.getString("english"),
                List.of(JSON.readValue(row.getString("criteria"), Criterion[].class)));
    }
}
