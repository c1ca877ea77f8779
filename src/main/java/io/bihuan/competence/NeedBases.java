package io.bihuan.competence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What needs rest on, as it is stored. */
@Repository
class NeedBases {

    /** A person's judgement, or a share of everything: nothing that is decided anew. */
    static final String DEMAND = "DEMAND";

    /** A verdict as a whole, of an exam or a practical. */
    static final String VERDICT = "VERDICT";

    private final JdbcClient jdbc;

    NeedBases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets a need rest on this too, or again. */
    void add(UUID need, String source, String sourceId, String note) {
        jdbc.sql("""
                        insert into competence.need_basis (need_id, source, source_id, note)
                        values (:need, :source, :id, :note)
                        on conflict (need_id, source, source_id) do update
                           set note = excluded.note, withdrawn_at = null
                        """)
                .param("need", need)
                .param("source", source)
                .param("id", sourceId)
                .param("note", note)
                .update();
    }

    void addAll(UUID need, Collection<Sighting> pieces) {
        pieces.forEach(piece -> add(need, piece.source(), piece.sourceId(), piece.note()));
    }

    /** The open needs of somebody that rest on this, held until the end of the transaction. */
    List<UUID> restingOn(UUID staffId, String source, String sourceId) {
        return jdbc.sql("""
                        select need.id
                          from competence.need
                          join competence.need_basis on need_id = need.id
                         where staff_id = :staff
                           and closed_at is null
                           and source = :source
                           and source_id = :id
                           and withdrawn_at is null
                         order by need.id
                           for update of need
                        """)
                .param("staff", staffId)
                .param("source", source)
                .param("id", sourceId)
                .query(UUID.class)
                .list();
    }

    void withdraw(UUID need, String source, String sourceId, Instant at) {
        jdbc.sql("""
                        update competence.need_basis
                           set withdrawn_at = :at
                         where need_id = :need
                           and source = :source
                           and source_id = :id
                           and withdrawn_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("need", need)
                .param("source", source)
                .param("id", sourceId)
                .update();
    }

    /** Whether a need rests on something that is enough by itself. */
    boolean isAskedFor(UUID need) {
        return jdbc.sql("""
                        select exists (select
                                         from competence.need_basis
                                        where need_id = :need
                                          and source in ('DEMAND', 'VERDICT')
                                          and withdrawn_at is null)
                        """).param("need", need).query(Boolean.class).single();
    }
}
