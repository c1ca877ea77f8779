package io.bihuan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.audit.AuditCheck.Kind;
import io.bihuan.database.Ids;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class AuditTests {

    @Autowired
    Audit audit;

    @Autowired
    Sealer sealer;

    @Autowired
    AuditCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Environment environment;

    @Autowired
    AuditVerify command;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    final UUID supervisor = Ids.next();

    @BeforeEach
    void a_few_things_were_done() {
        for (var i = 0; i < 3; i++) {
            audit.did(supervisor, "plan.approved", "plan", "plan-" + i, Map.of("月份", "2026-11", "note", "“可以”; a=b"));
        }
        audit.saw(supervisor, "customer.phone-seen", "customer", "C20261122-7", Map.of());
        sealAll();
    }

    @Test
    void everything_written_is_chained_and_found_whole() {
        var report = check.verify();

        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isGreaterThanOrEqualTo(4);
        assertThat(report.head()).hasSize(64);
    }

    @Test
    void what_is_rolled_back_was_not_done() {
        var object = "plan-" + Ids.next();
        transactions.executeWithoutResult(transaction -> {
            audit.did(supervisor, "plan.approved", "plan", object, Map.of());
            transaction.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from audit.entry where object_id = :object")
                        .param("object", object)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void many_writers_and_sealers_at_once_leave_one_chain() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var work = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        audit.did(supervisor, "plan.approved", "plan", "at-once-" + i, Map.of());
                        return sealer.seal();
                    })
                    .toList();
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
        sealAll();

        assertThat(check.verify().faults()).isEmpty();
    }

    @Test
    void the_command_says_that_the_chain_is_whole_and_where_it_ends() {
        var out = new ByteArrayOutputStream();

        assertThat(command.run(new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isTrue();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("The chain is whole.", "Its end: ");
    }

    @Nested
    class Nobody_may {

        @Test
        void change_an_entry() {
            refuses("update audit.entry set action = 'plan.refused' where actor_id = :actor");
        }

        @Test
        void remove_an_entry() {
            refuses("delete from audit.entry where actor_id = :actor");
        }

        @Test
        void touch_the_chain() {
            refuses("delete from audit.seal where entry_id in (select id from audit.entry where actor_id = :actor)");
        }

        private void refuses(String statement) {
            assertThatThrownBy(
                            () -> jdbc.sql(statement).param("actor", supervisor).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Nested
    class Somebody_who_owns_the_database {

        @Test
        void is_found_out_when_an_entry_is_changed() {
            assertThat(afterwards(
                            "update audit.entry set facts = '{}' where actor_id = :actor and action = 'plan.approved'"))
                    .extracting(AuditCheck.Fault::kind)
                    .contains(Kind.CHANGED);
        }

        @Test
        void is_found_out_when_an_entry_is_removed() {
            assertThat(afterwards("delete from audit.entry where actor_id = :actor and object_id = 'plan-1'"))
                    .extracting(AuditCheck.Fault::kind)
                    .contains(Kind.REMOVED);
        }

        @Test
        void is_found_out_when_a_link_is_taken_out() {
            assertThat(afterwards("""
                            delete from audit.seal
                             where entry_id = (select id from audit.entry
                                                where actor_id = :actor and object_id = 'plan-1')
                            """)).extracting(AuditCheck.Fault::kind).contains(Kind.GAP);
        }

        @Test
        void is_found_out_when_the_end_is_cut_off() {
            assertThat(afterwards("""
                            delete from audit.seal
                             where seq = (select max(s.seq) from audit.seal s) and :actor is not null
                            """)).extracting(AuditCheck.Fault::kind).contains(Kind.CUT);
        }

        @Test
        void is_found_out_when_an_entry_is_slipped_in() {
            assertThat(afterwards("""
                            insert into audit.entry (id, at, actor_id, verb, action, object_kind, object_id)
                            values (gen_random_uuid(), now(), :actor, 'DID', 'plan.approved', 'plan', 'plan-9')
                            """)).extracting(AuditCheck.Fault::kind).contains(Kind.UNCHAINED);
        }

        /** Tampers as the tables' owner with all guards off, checks, and takes it back. */
        private List<AuditCheck.Fault> afterwards(String tampering) {
            var connection = new SingleConnectionDataSource(
                    environment.getRequiredProperty("bihuan.database.url"),
                    environment.getRequiredProperty("bihuan.database.username"),
                    environment.getRequiredProperty("bihuan.database.password"),
                    true);
            try {
                var owner = JdbcClient.create(connection);
                var transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
                return java.util.Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    owner.sql("set local session_replication_role = replica").update();
                    owner.sql(tampering).param("actor", supervisor).update();
                    return new AuditCheck(owner, new EntryRows(owner, json), clock)
                            .verify()
                            .faults();
                }));
            } finally {
                connection.destroy();
            }
        }
    }

    @Nested
    class The_page {

        @Test
        void shows_who_did_what_in_words_and_narrows_down() {
            assertThat(mvc.get().uri("/audit?kind=customer&object=C20261122-7").with(Signed.as(Role.DIRECTOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("C20261122-7", "查看")
                    .doesNotContain("plan-1");
        }

        @Test
        void is_not_for_everybody() {
            assertThat(mvc.get().uri("/audit").with(Signed.as(Role.AGENT))).hasStatus(403);
        }

        @Test
        void remembers_that_it_was_taken_out_of_the_house() {
            var director = Signed.person(Ids.next(), Role.DIRECTOR);
            assertThat(mvc.post().uri("/audit/export").with(Signed.as(director)).with(csrf()))
                    .hasStatusOk();
            assertThat(jdbc.sql(
                                    "select count(*) from audit.entry where actor_id = :actor and action = 'audit.exported'")
                            .param("actor", director.staffId())
                            .query(Integer.class)
                            .single())
                    .isOne();
        }

        @Test
        void verifies_the_chain_on_request() {
            assertThat(mvc.post()
                            .uri("/audit/verification")
                            .with(Signed.as(Role.DIRECTOR))
                            .with(csrf()))
                    .hasRedirectedUrl("/audit")
                    .flash()
                    .extractingByKey("toast")
                    .asString()
                    .contains("audit.intact");
        }
    }

    private void sealAll() {
        var deadline = System.nanoTime() + 20_000_000_000L;
        while (waiting() > 0 && System.nanoTime() < deadline) {
            sealer.seal();
        }
    }

    private int waiting() {
        return jdbc.sql("select count(*) from audit.unsealed")
                .query(Integer.class)
                .single();
    }
}
