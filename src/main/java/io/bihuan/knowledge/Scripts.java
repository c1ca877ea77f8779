package io.bihuan.knowledge;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scripts as agents use them: the common ones, which are articles that somebody published, and each agent's own, which
 * only they see until they put one forward.
 */
@Service
@Transactional
public class Scripts {

    /** The most characters the title of an own script may have. */
    public static final int LONGEST_TITLE = 60;

    /** The most characters a script may have. */
    public static final int LONGEST_TEXT = 1_000;

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final ArticleDesk articles;
    private final Audit audit;
    private final Clock clock;

    Scripts(JdbcClient jdbc, ArticleDesk articles, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.audit = audit;
        this.clock = clock;
    }

    private record Row(UUID id, boolean own, String scene, String title, String[] variants, String text, int used) {

        Script script() {
            var keys = Stream.concat(Stream.of(title), Stream.of(variants))
                    .map(Pinyin::keys)
                    .collect(Collectors.joining(" "));
            return new Script(id, own, scene, title, text, used, keys);
        }
    }

    /** What an agent can say: their own first, then what is used most. */
    @Transactional(readOnly = true)
    public List<Script> of(UUID staff) {
        return Stream.concat(own(staff).stream(), common().stream()).toList();
    }

    /** An agent's own scripts. */
    @Transactional(readOnly = true)
    public List<Script> own(UUID staff) {
        return jdbc.sql("""
                        select id, true as own, scene, title, '{}'::text[] as variants, text, used
                          from knowledge.own_script
                         where staff_id = :staff
                         order by used desc, title
                         limit :most
                        """).param("staff", staff).param("most", MOST).query(Scripts::row).list().stream()
                .map(Row::script)
                .toList();
    }

    /** The scripts everybody has. */
    @Transactional(readOnly = true)
    public List<Script> common() {
        return jdbc
                .sql("""
                        select a.id, false as own, v.category as scene, v.question as title, v.variants,
                               v.answer as text, a.used
                          from knowledge.article a
                          join knowledge.version v on v.article_id = a.id and v.number = a.published
                         where a.withdrawn_at is null
                           and v.kind = 'SCRIPT'
                           and (v.valid_until is null or v.valid_until >= :today)
                         order by a.used desc, v.question
                         limit :most
                        """)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("most", MOST)
                .query(Scripts::row)
                .list()
                .stream()
                .map(Row::script)
                .toList();
    }

    /** Counts that it was said to a customer. */
    public void used(UUID id, UUID staff) {
        var own = jdbc.sql("update knowledge.own_script set used = used + 1 where id = :id and staff_id = :staff")
                .param("id", id)
                .param("staff", staff)
                .update();
        if (own == 0) {
            articles.used(id);
        }
    }

    /** Keeps a script of one's own; one of the same title is replaced. */
    public void keep(UUID staff, String scene, String title, String text) {
        jdbc.sql("""
                        insert into knowledge.own_script (id, staff_id, scene, title, text, changed_at)
                        values (:id, :staff, :scene, :title, :text, :now)
                            on conflict (staff_id, title) do update
                           set scene = excluded.scene, text = excluded.text, changed_at = excluded.changed_at
                        """)
                .param("id", Ids.next())
                .param("staff", staff)
                .param("scene", scene.strip())
                .param("title", title.strip())
                .param("text", text.strip())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Throws an own script away. */
    public void drop(UUID id, UUID staff) {
        jdbc.sql("delete from knowledge.own_script where id = :id and staff_id = :staff")
                .param("id", id)
                .param("staff", staff)
                .update();
    }

    /** Puts an own script forward: it becomes the draft of an article, for whoever publishes to read. */
    public UUID putForward(UUID id, UUID staff) {
        var script = own(staff).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("own script " + id));
        var draft = articles.draft(
                new ArticleText(
                        ArticleKind.SCRIPT,
                        script.title(),
                        List.of(),
                        script.text(),
                        script.scene(),
                        Audience.AGENTS,
                        null,
                        null,
                        staff),
                staff);
        audit.did(staff, "knowledge.script-put-forward", "article", draft);
        return draft;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getBoolean("own"),
                row.getString("scene"),
                row.getString("title"),
                (String[]) row.getArray("variants").getArray(),
                row.getString("text"),
                row.getInt("used"));
    }
}
