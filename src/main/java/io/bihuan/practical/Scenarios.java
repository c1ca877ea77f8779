package io.bihuan.practical;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scenes that practicals play. */
@Service
@Transactional
public class Scenarios {

    private final JdbcClient jdbc;
    private final Clock clock;

    Scenarios(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a scene; empty where one of this title is there already. The draft must be without faults. */
    public Optional<UUID> add(ScenarioDraft draft, UUID by) {
        var id = Ids.next();
        var added = jdbc.sql("""
                        insert into practical.scenario
                               (id, title, customer, problem, facts, good_handling, created_at, created_by)
                        values (:id, :title, :customer, :problem, :facts, :good, :now, :by)
                        on conflict on constraint title_is_free do nothing
                        """)
                .param("id", id)
                .param("title", draft.title().strip())
                .param("customer", draft.customer().strip())
                .param("problem", draft.problem().strip())
                .param("facts", draft.facts().toArray(String[]::new))
                .param("good", draft.goodHandling().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Takes a scene away from new practicals. */
    public void retire(UUID id) {
        jdbc.sql("update practical.scenario set retired_at = :now where id = :id and retired_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** A scene, also a retired one. */
    @Transactional(readOnly = true)
    public Scenario require(UUID id) {
        return jdbc.sql("""
                        select id, title, customer, problem, facts, good_handling
                          from practical.scenario
                         where id = :id
                        """)
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("scenario " + id));
    }

    /** The scenes that may be played, the newest first. */
    @Transactional(readOnly = true)
    public List<Scenario> open() {
        return jdbc.sql("""
                        select id, title, customer, problem, facts, good_handling
                          from practical.scenario
                         where retired_at is null
                         order by id desc
                        """).query((row, _) -> read(row)).list();
    }

    /** The titles of all scenes, those taken away too: none of them is free. */
    @Transactional(readOnly = true)
    List<String> titles() {
        return jdbc.sql("select title from practical.scenario")
                .query(String.class)
                .list();
    }

    private static Scenario read(ResultSet row) throws SQLException {
        return new Scenario(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("customer"),
                row.getString("problem"),
                List.of((String[]) row.getArray("facts").getArray()),
                List.of((String[]) row.getArray("good_handling").getArray()));
    }
}
