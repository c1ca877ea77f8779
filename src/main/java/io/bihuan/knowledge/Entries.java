package io.bihuan.knowledge;

import io.bihuan.knowledge.index.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles in service as the index wants them, with the meanings that are known. */
@Repository
class Entries {

    private final JdbcClient jdbc;
    private final Meanings meanings;

    Entries(JdbcClient jdbc, Meanings meanings) {
        this.jdbc = jdbc;
        this.meanings = meanings;
    }

    private record Row(UUID id, String externalId, int revision, ArticleText text) {

        Stream<String> askings() {
            return Stream.concat(Stream.of(text.question()), text.variants().stream());
        }
    }

    /** Those of these articles that are in service; expired ones too: the search asks for the day. */
    List<Entry> of(Collection<UUID> ids) {
        var rows = jdbc.sql("""
                        select a.id, a.external_id, a.revision, v.*
                          from knowledge.article a
                          join knowledge.version v on v.article_id = a.id and v.number = a.published
                         where a.id = any(:ids)
                           and a.withdrawn_at is null
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> row(row))
                .list();
        var known = meanings.known(
                rows.stream().flatMap(Row::askings).map(Meanings::digest).toList());
        return rows.stream().map(row -> entry(row, known)).toList();
    }

    /** The revision of every article in service. */
    Map<UUID, Integer> revisions() {
        var revisions = new HashMap<UUID, Integer>();
        jdbc.sql("select id, revision from knowledge.article where published is not null and withdrawn_at is null")
                .query((row, _) -> revisions.put(row.getObject("id", UUID.class), row.getInt("revision")))
                .list();
        return revisions;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getInt("revision"),
                ArticleLists.text(row));
    }

    private static Entry entry(Row row, Map<UUID, float[]> known) {
        var askings = new ArrayList<Entry.Asking>();
        row.askings().forEach(text -> askings.add(new Entry.Asking(text, known.get(Meanings.digest(text)))));
        var text = row.text();
        return new Entry(
                row.id(),
                row.externalId(),
                row.revision(),
                askings,
                text.answer(),
                text.audience() == Audience.PUBLIC,
                text.kind() == ArticleKind.ANSWER,
                text.validUntil() == null ? null : text.validUntil().toEpochDay());
    }
}
