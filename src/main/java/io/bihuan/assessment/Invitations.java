package io.bihuan.assessment;

import io.bihuan.notice.Notices;
import io.bihuan.paper.Drawings;
import io.bihuan.paper.Pool;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionRef;
import io.bihuan.web.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invites people to an exam, each with a paper drawn beforehand, so that beginning is cheap for everybody at once. The
 * papers are worth the same; whoever follows another on the list shares as few questions with them as the bank allows.
 */
@Component
class Invitations {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final Drawings drawings;
    private final Notices notices;

    Invitations(JdbcClient jdbc, Drawings drawings, Notices notices) {
        this.jdbc = jdbc;
        this.drawings = drawings;
        this.notices = notices;
    }

    /** Invites whoever is not invited yet, and tells them. */
    void invite(
            ExamId exam, String name, Collection<UUID> staff, List<Pool> pools, Map<QuestionRef, Question> questions) {
        var people = List.copyOf(staff);
        var drawing = drawings.from(pools);
        var random = CandidatePaper.random();
        var beside = Set.<QuestionRef>of();
        for (var from = 0; from < people.size(); from += AT_A_TIME) {
            var some = people.subList(from, Math.min(from + AT_A_TIME, people.size()));
            var papers = new ArrayList<String>();
            var shares = new ArrayList<Double>();
            var shared = new ArrayList<Integer>();
            for (var i = 0; i < some.size(); i++) {
                var form = drawing.next(random, beside);
                papers.add(Json.list(CandidatePaper.of(form, pools, questions, random)));
                shares.add(form.expected());
                shared.add(form.shared());
                beside = form.questions();
            }
            var added = jdbc.sql("""
                            insert into assessment.candidate (exam_id, staff_id, items, expected, shared)
                            select :exam, staff_id, cast(items as jsonb), expected, shared
                              from unnest(cast(:staff as uuid[]), cast(:papers as text[]), cast(:expected as float8[]),
                                          cast(:shared as int[]))
                                   as invited (staff_id, items, expected, shared)
                                on conflict do nothing
                            returning staff_id
                            """)
                    .param("exam", exam.value())
                    .param("staff", some.toArray(UUID[]::new))
                    .param("papers", papers.toArray(String[]::new))
                    .param("expected", shares.toArray(Double[]::new))
                    .param("shared", shared.toArray(Integer[]::new))
                    .query(UUID.class)
                    .list();
            notices.tellAll(added, "assessment.notice.invited", List.of(name), "/me/exams", Tone.ACCENT);
        }
    }
}
