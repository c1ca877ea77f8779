package io.bihuan.survey;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names under forms that are signed (E-14). */
@Service
@Transactional(readOnly = true)
public class Signatures {

    private final JdbcClient jdbc;

    Signatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's name under a form, and when they put it there. */
    public record Signature(UUID surveyId, UUID staffId, String name, Instant signedAt) {}

    /** Every signature of these surveys. */
    public List<Signature> of(Collection<UUID> surveys) {
        return jdbc.sql("""
                        select survey_id, staff_id, name, signed_at
                          from survey.signature
                         where survey_id = any(:surveys)
                        """)
                .param("surveys", surveys.toArray(UUID[]::new))
                .query(Signature.class)
                .list();
    }

    @Transactional
    void sign(Signature signature) {
        jdbc.sql("""
                        insert into survey.signature (survey_id, staff_id, name, signed_at)
                        values (:survey, :staff, :name, :at)
                        """)
                .param("survey", signature.surveyId())
                .param("staff", signature.staffId())
                .param("name", signature.name())
                .param("at", Timestamp.from(signature.signedAt()))
                .update();
    }
}
