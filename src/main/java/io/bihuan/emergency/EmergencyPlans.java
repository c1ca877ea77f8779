package io.bihuan.emergency;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.emergency.EmergencyPlan.Step;
import io.bihuan.emergency.EmergencyPlan.Words;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans for emergencies. A change makes a plan anew: what runs by the former one goes on by it. */
@Service
@Transactional
public class EmergencyPlans {

    private static final String SELECT = """
            select id, branch_id, kind, name, name_en, banner, banner_en, wording, wording_en, public_words,
                   public_words_en, key_words, roles
              from emergency.plan
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    EmergencyPlans(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The plans that a branch may use, by kind. */
    @Transactional(readOnly = true)
    public List<EmergencyPlan> of(@Nullable UUID branchId) {
        return jdbc.sql(SELECT + """
                         where retired_at is null
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                         order by kind desc, id
                        """)
                .param("branch", branchId)
                .query((row, number) -> plan(row))
                .list();
    }

    /** A plan that somebody sees. */
    @Transactional(readOnly = true)
    public EmergencyPlan require(UUID id, SignedIn person) {
        return of(person.branchId()).stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("emergency plan " + id));
    }

    /** Writes a plan down for one's branch; the former one, if any is named, is given up where it was the branch's own. */
    public UUID keep(EmergencyPlan plan, @Nullable UUID former, SignedIn by) {
        if (former != null) {
            retire(former, by);
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into emergency.plan (id, branch_id, kind, name, name_en, banner, banner_en, wording,
                               wording_en, public_words, public_words_en, key_words, roles)
                        values (:id, :branch::uuid, :kind, :name, :nameEn, :banner, :bannerEn, :wording, :wordingEn,
                                :public, :publicEn, :keys, :roles)
                        """)
                .param("id", id)
                .param("branch", by.branchId())
                .param("kind", plan.kind().name())
                .param("name", plan.name().chinese())
                .param("nameEn", plan.name().english())
                .param("banner", plan.banner().chinese())
                .param("bannerEn", plan.banner().english())
                .param("wording", plan.wording().chinese())
                .param("wordingEn", plan.wording().english())
                .param("public", plan.publicWords().chinese())
                .param("publicEn", plan.publicWords().english())
                .param("keys", plan.keyWords().toArray(String[]::new))
                .param("roles", plan.roles().stream().map(Role::name).toArray(String[]::new))
                .update();
        for (var place = 0; place < plan.steps().size(); place++) {
            var step = plan.steps().get(place);
            jdbc.sql("""
                            insert into emergency.plan_step (plan_id, place, role, minutes, title, title_en)
                            values (:plan, :place, :role, :minutes, :title, :titleEn)
                            """)
                    .param("plan", id)
                    .param("place", place + 1)
                    .param("role", step.role().name())
                    .param("minutes", step.minutes())
                    .param("title", step.title().chinese())
                    .param("titleEn", step.title().english())
                    .update();
        }
        audit.did(
                by.staffId(),
                "emergency.plan-kept",
                "emergency-plan",
                id.toString(),
                Map.of("name", plan.name().chinese()));
        return id;
    }

    /** Gives a plan of one's own branch up; what every branch uses stays. */
    public boolean retire(UUID id, SignedIn by) {
        var gone = jdbc.sql("""
                                update emergency.plan
                                   set retired_at = :now
                                 where id = :id
                                   and retired_at is null
                                   and branch_id is not distinct from :branch::uuid
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("branch", by.branchId())
                        .update()
                == 1;
        if (gone) {
            audit.did(by.staffId(), "emergency.plan-retired", "emergency-plan", id);
        }
        return gone;
    }

    private EmergencyPlan plan(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new EmergencyPlan(
                id,
                row.getObject("branch_id", UUID.class),
                EmergencyKind.valueOf(row.getString("kind")),
                words(row, "name"),
                words(row, "banner"),
                words(row, "wording"),
                words(row, "public_words"),
                List.of((String[]) row.getArray("key_words").getArray()),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .toList(),
                jdbc.sql(
                                "select role, minutes, title, title_en from emergency.plan_step where plan_id = :id order by place")
                        .param("id", id)
                        .query((step, number) -> new Step(
                                Role.valueOf(step.getString("role")), step.getInt("minutes"), words(step, "title")))
                        .list());
    }

    static Words words(ResultSet row, String column) throws SQLException {
        return new Words(row.getString(column), row.getString(column + "_en"));
    }
}
