package io.bihuan.survey;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Surveys and who is asked, as rows. */
@Component
class SurveyRows {

    private static final String SELECT = """
            select s.id, s.edition_id, s.about, s.occasion, s.reference, s.subject_id, s.branch_id, s.anonymous,
                   s.minimum_group, s.opens_at, s.closes_at, s.closed_at, s.made_by,
                   asked.invited + s.outside_asked as invited, asked.answered + s.outside_answered as answered
              from survey.survey s
              cross join lateral (
                   select count(*)::int as invited, (count(*) filter (where i.answered))::int as answered
                     from survey.invitation i
                    where i.survey_id = s.id) asked
            """;

    private final JdbcClient jdbc;

    SurveyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            UUID editionId,
            String about,
            Occasion occasion,
            String reference,
            @Nullable UUID subjectId,
            @Nullable UUID branchId,
            boolean anonymous,
            int minimumGroup,
            Instant opensAt,
            Instant closesAt,
            @Nullable Instant closedAt,
            UUID madeBy,
            int invited,
            int answered) {}

    /** Somebody who is asked, and whether they have answered. */
    record Invited(UUID staffId, Relation relation, String part, boolean answered) {}

    /** Adds a survey with its audience; null where its reference has one already. */
    @Nullable
    UUID add(NewSurvey asked, UUID edition, int minimumGroup, UUID by, Instant now) {
        var id = Ids.next();
        var added = jdbc.sql("""
                        insert into survey.survey (id, edition_id, about, occasion, reference, subject_id, branch_id,
                               anonymous, minimum_group, opens_at, closes_at, made_by, made_at)
                        values (:id, :edition, :about, :occasion, :reference, :subject, :branch, :anonymous, :minimum,
                               :opens, :closes, :by, :now)
                        on conflict (occasion, reference) where reference <> '' do nothing
                        """)
                .param("id", id)
                .param("edition", edition)
                .param("about", asked.about())
                .param("occasion", asked.occasion().name())
                .param("reference", asked.reference())
                .param("subject", asked.subjectId())
                .param("branch", asked.branchId())
                .param("anonymous", asked.anonymous())
                .param("minimum", minimumGroup)
                .param("opens", Timestamp.from(asked.opensAt()))
                .param("closes", Timestamp.from(asked.closesAt()))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        return added == 0 ? null : id;
    }

    void invite(UUID survey, List<NewSurvey.Asked> audience) {
        jdbc.sql("""
                        insert into survey.invitation (survey_id, staff_id, relation, part)
                        select :survey, a.staff_id, a.relation, a.part
                          from unnest(:staff::uuid[], :relation::text[], :part::text[]) as a (staff_id, relation, part)
                        on conflict do nothing
                        """)
                .param("survey", survey)
                .param("staff", audience.stream().map(NewSurvey.Asked::staffId).toArray(UUID[]::new))
                .param(
                        "relation",
                        audience.stream().map(each -> each.relation().name()).toArray(String[]::new))
                .param("part", audience.stream().map(NewSurvey.Asked::part).toArray(String[]::new))
                .update();
    }

    List<Row> find(UUID id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(Row.class)
                .list();
    }

    List<Row> byReferences(Occasion occasion, List<String> references) {
        return jdbc.sql(SELECT + " where s.occasion = :occasion and s.reference = any(:references)")
                .param("occasion", occasion.name())
                .param("references", references.toArray(String[]::new))
                .query(Row.class)
                .list();
    }

    List<Row> latest(@Nullable UUID branch, boolean closed, int limit) {
        return jdbc.sql(SELECT + """
                         where (s.closed_at is not null) = :closed
                           and (:branch::uuid is null or s.branch_id = :branch::uuid)
                         order by s.opens_at desc, s.id
                         limit :limit
                        """)
                .param("closed", closed)
                .param("branch", branch)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    List<Row> latestOf(Occasion occasion, @Nullable UUID branch, int limit) {
        return jdbc.sql(SELECT + """
                         where s.occasion = :occasion
                           and (:branch::uuid is null or s.branch_id = :branch::uuid)
                         order by s.opens_at desc, s.id
                         limit :limit
                        """)
                .param("occasion", occasion.name())
                .param("branch", branch)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    List<Row> closedAbout(UUID subject, int limit) {
        return jdbc.sql(SELECT + """
                         where s.subject_id = :subject
                           and s.closed_at is not null
                         order by s.opens_at desc
                         limit :limit
                        """)
                .param("subject", subject)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    List<Row> waitingFor(UUID staff, Instant now, int limit) {
        return jdbc.sql(SELECT + """
                          join survey.invitation mine on mine.survey_id = s.id
                         where mine.staff_id = :staff
                           and not mine.answered
                           and s.closed_at is null
                           and s.opens_at <= :now
                           and s.closes_at > :now
                         order by s.closes_at, s.id
                         limit :limit
                        """)
                .param("staff", staff)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    int countWaitingFor(UUID staff, Instant now) {
        return jdbc.sql("""
                        select count(*)
                          from survey.invitation mine
                          join survey.survey s on s.id = mine.survey_id
                         where mine.staff_id = :staff
                           and not mine.answered
                           and s.closed_at is null
                           and s.opens_at <= :now
                           and s.closes_at > :now
                        """)
                .param("staff", staff)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    List<Invited> invited(UUID survey) {
        return jdbc.sql("""
                        select staff_id, relation, part, answered
                          from survey.invitation
                         where survey_id = :survey
                        """).param("survey", survey).query(Invited.class).list();
    }

    /** One person's invitation, its row held until the end of the transaction. */
    List<Invited> hold(UUID survey, UUID staff) {
        return jdbc.sql("""
                        select staff_id, relation, part, answered
                          from survey.invitation
                         where survey_id = :survey
                           and staff_id = :staff
                           for update
                        """)
                .param("survey", survey)
                .param("staff", staff)
                .query(Invited.class)
                .list();
    }

    void answered(UUID survey, UUID staff) {
        jdbc.sql("update survey.invitation set answered = true where survey_id = :survey and staff_id = :staff")
                .param("survey", survey)
                .param("staff", staff)
                .update();
    }

    /** Counts one more from outside who was asked. */
    void askedOutside(UUID survey) {
        jdbc.sql("update survey.survey set outside_asked = outside_asked + 1 where id = :id")
                .param("id", survey)
                .update();
    }

    /** Counts one more from outside who answered; false where the survey does not run any more. */
    boolean answeredOutside(UUID survey, Instant now) {
        return jdbc.sql("""
                                update survey.survey
                                   set outside_answered = outside_answered + 1
                                 where id = :id
                                   and closed_at is null
                                   and closes_at > :now
                                """)
                        .param("id", survey)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean close(UUID id, Instant at) {
        return jdbc.sql("update survey.survey set closed_at = :at where id = :id and closed_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }
}
