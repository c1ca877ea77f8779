package io.bihuan.effect;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evaluations with their people and points, as rows. */
@Component
class EvaluationRows {

    private static final int MOST = 60;

    private final JdbcClient jdbc;

    EvaluationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Head(
            UUID id,
            UUID programmeId,
            String name,
            @Nullable UUID branchId,
            LocalDate startsOn,
            LocalDate endsOn,
            UUID standard,
            UUID madeBy) {}

    record Member(UUID evaluationId, UUID staffId) {}

    record Dated(UUID evaluationId, Evaluation.Point point) {}

    /** Adds an evaluation; false where the programme's people of that first day are followed already. */
    boolean add(Evaluation one, Instant now) {
        var added = jdbc.sql("""
                        insert into effect.evaluation (id, programme_id, name, branch_id, starts_on, ends_on, standard,
                               made_by, made_at)
                        values (:id, :programme, :name, :branch, :starts, :ends, :standard, :by, :now)
                        on conflict do nothing
                        """)
                .param("id", one.id())
                .param("programme", one.programmeId())
                .param("name", one.name())
                .param("branch", one.branchId())
                .param("starts", Date.valueOf(one.startsOn()))
                .param("ends", Date.valueOf(one.endsOn()))
                .param("standard", one.standard())
                .param("by", one.madeBy())
                .param("now", Timestamp.from(now))
                .update();
        if (added == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into effect.member (evaluation_id, staff_id)
                        select :id, unnest(:staff::uuid[])
                        """)
                .param("id", one.id())
                .param("staff", one.members().toArray(UUID[]::new))
                .update();
        one.points().forEach(point -> add(one.id(), point));
        return true;
    }

    private void add(UUID evaluation, Evaluation.Point point) {
        jdbc.sql("""
                        insert into effect.point (evaluation_id, moment, asks_at, reads_at, read_from, read_until)
                        values (:id, :moment, :asks, :reads, :from, :until)
                        """)
                .param("id", evaluation)
                .param("moment", point.moment().name())
                .param("asks", Timestamp.from(point.asksAt()))
                .param("reads", Timestamp.from(point.readsAt()))
                .param("from", Date.valueOf(point.readFrom()))
                .param("until", Date.valueOf(point.readUntil()))
                .update();
    }

    void asked(UUID evaluation, Moment moment, UUID survey) {
        jdbc.sql("update effect.point set survey_id = :survey where evaluation_id = :id and moment = :moment")
                .param("survey", survey)
                .param("id", evaluation)
                .param("moment", moment.name())
                .update();
    }

    void read(UUID evaluation, Moment moment, Instant at) {
        jdbc.sql("update effect.point set read_at = :at where evaluation_id = :id and moment = :moment")
                .param("at", Timestamp.from(at))
                .param("id", evaluation)
                .param("moment", moment.name())
                .update();
    }

    List<Evaluation> find(UUID id, @Nullable UUID branch) {
        return whole(jdbc.sql("""
                        select id, programme_id, name, branch_id, starts_on, ends_on, standard, made_by
                          from effect.evaluation
                         where id = :id
                           and (:branch::uuid is null or branch_id = :branch::uuid)
                        """)
                .param("id", id)
                .param("branch", branch)
                .query(Head.class)
                .list());
    }

    List<Evaluation> latest(@Nullable UUID branch) {
        return whole(jdbc.sql("""
                        select id, programme_id, name, branch_id, starts_on, ends_on, standard, made_by
                          from effect.evaluation
                         where :branch::uuid is null or branch_id = :branch::uuid
                         order by starts_on desc, id desc
                         limit :most
                        """)
                .param("branch", branch)
                .param("most", MOST)
                .query(Head.class)
                .list());
    }

    private List<Evaluation> whole(List<Head> heads) {
        var ids = heads.stream().map(Head::id).toList();
        var members = members(ids).stream()
                .collect(Collectors.groupingBy(
                        Member::evaluationId, Collectors.mapping(Member::staffId, Collectors.toList())));
        var points = points(ids).stream()
                .collect(Collectors.groupingBy(
                        Dated::evaluationId, Collectors.mapping(Dated::point, Collectors.toList())));
        return heads.stream()
                .map(head -> new Evaluation(
                        head.id(),
                        head.programmeId(),
                        head.name(),
                        head.branchId(),
                        head.startsOn(),
                        head.endsOn(),
                        head.standard(),
                        head.madeBy(),
                        members.getOrDefault(head.id(), List.of()),
                        points.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private List<Member> members(Collection<UUID> ids) {
        return jdbc.sql("select evaluation_id, staff_id from effect.member where evaluation_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Member.class)
                .list();
    }

    private List<Dated> points(Collection<UUID> ids) {
        return jdbc.sql("""
                        select evaluation_id, moment, asks_at, reads_at, read_from, read_until, survey_id, read_at
                          from effect.point
                         where evaluation_id = any(:ids)
                         order by evaluation_id, asks_at
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new Dated(row.getObject("evaluation_id", UUID.class), point(row)))
                .list();
    }

    private static Evaluation.Point point(ResultSet row) throws SQLException {
        var read = row.getTimestamp("read_at");
        return new Evaluation.Point(
                Moment.valueOf(row.getString("moment")),
                row.getTimestamp("asks_at").toInstant(),
                row.getTimestamp("reads_at").toInstant(),
                row.getObject("read_from", LocalDate.class),
                row.getObject("read_until", LocalDate.class),
                row.getObject("survey_id", UUID.class),
                read == null ? null : read.toInstant());
    }
}
