package io.bihuan.assessment;

import io.bihuan.notice.Notices;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionRef;
import io.bihuan.web.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invites people to an exam, each with a paper drawn beforehand, so that beginning is cheap for everybody at once. */
@Component
class Invitations {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final Notices notices;

    Invitations(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /** Invites whoever is not invited yet, and tells them. */
    void invite(
            ExamId exam, String name, Collection<UUID> staff, List<Pool> pools, Map<QuestionRef, Question> questions) {
        var people = List.copyOf(staff);
        for (var from = 0; from < people.size(); from += AT_A_TIME) {
            var some = people.subList(from, Math.min(from + AT_A_TIME, people.size()));
            var papers = new ArrayList<String>();
            some.forEach(_ -> papers.add(Json.list(CandidatePaper.draw(pools, questions))));
            var added = jdbc.sql("""
                            insert into assessment.candidate (exam_id, staff_id, items)
                            select :exam, staff_id, cast(items as jsonb)
                              from unnest(cast(:staff as uuid[]), cast(:papers as text[])) as invited (staff_id, items)
                                on conflict do nothing
                            returning staff_id
                            """)
                    .param("exam", exam.value())
                    .param("staff", some.toArray(UUID[]::new))
                    .param("papers", papers.toArray(String[]::new))
                    .query(UUID.class)
                    .list();
            notices.tellAll(added, "assessment.notice.invited", List.of(name), "/me/exams", Tone.ACCENT);
        }
    }
}
