package io.bihuan.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.access.Tokens;
import io.bihuan.database.Ids;
import io.bihuan.file.Files;
import io.bihuan.job.WorkRun;
import io.bihuan.job.WorkState;
import io.bihuan.job.Works;
import io.bihuan.web.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class ImportingCustomersTests {

    @Autowired
    ImportAgeing ageing;

    @Autowired
    CustomerImport imports;

    @Autowired
    CustomerBatch batches;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Customers customers;

    @Autowired
    Files files;

    @Autowired
    Works works;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvcTester mvc;

    private final String crm = "crm-" + Ids.next();

    private static String freshPhone() {
        return "1%010d".formatted(ThreadLocalRandom.current().nextLong(3_000_000_000L, 9_999_999_999L));
    }

    private WorkState taken(String table) {
        var job = imports.start(
                "customers.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), Ids.next());
        return ended(job);
    }

    private WorkState ended(UUID job) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!works.state(job).state().ended() && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        return works.state(job);
    }

    private String nameOf(CustomerPreview customer) {
        return customers.fits(customer.id(), "王小明", "") ? "王小明" : "somebody else";
    }

    @Nested
    class A_table {

        @Test
        void comes_in_whatever_the_order_and_language_of_its_headings() {
            var phone = freshPhone();
            var state = taken("客户名单\n备注,电话,姓名,编号,等级\n怕吵,+86 " + phone + ",王小明," + crm + ",金卡\n");

            assertThat(state.state()).isEqualTo(WorkState.State.DONE);
            assertThat(state.result()).isEqualTo("1");
            var found = customers.withPhone(phone, 10);
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().externalId()).isEqualTo(crm);
            assertThat(found.getFirst().number()).matches("C\\d{8}\\d{4,}");
            assertThat(found.getFirst().name()).isEqualTo("王**");
            assertThat(found.getFirst().phone()).isEqualTo(Masks.phone(phone));
            assertThat(found.getFirst().grade()).isEqualTo("金卡");
            assertThat(found.getFirst().note()).isEqualTo("怕吵");
            assertThat(nameOf(found.getFirst())).isEqualTo("王小明");
        }

        @Test
        void names_each_bad_row_and_takes_in_the_others() {
            var good = freshPhone();
            var state = taken("""
                    name,phone,email
                    王小明,%s,
                    李四,,
                    赵六,1.38E+10,
                    钱七,,qian at qq.com
                    """.formatted(good));

            assertThat(state.state()).isEqualTo(WorkState.State.DONE);
            assertThat(state.done()).isEqualTo(4);
            assertThat(state.total()).isEqualTo(4);
            assertThat(state.errors()).extracting(WorkState.RowError::row).containsExactly(3L, 4L, 5L);
            assertThat(state.errors().get(1).reason()).contains("科学计数法");
            assertThat(customers.withPhone(good, 10)).hasSize(1);
        }

        @Test
        void without_a_row_of_headings_is_refused_as_a_whole() {
            var state = taken("王小明," + freshPhone() + "\n");

            assertThat(state.errors()).hasSize(1);
            assertThat(state.errors().getFirst().reason()).contains("标题行");
        }

        @Test
        void is_unreadable_at_rest() {
            var phone = freshPhone();
            taken("externalId,name,phone,email\n" + crm + ",王小明," + phone + "," + phone + "@qq.com\n");

            var row = jdbc.sql("select * from customer.customer where external_id = :crm")
                    .param("crm", crm)
                    .query()
                    .singleRow();
            assertThat(row.toString()).doesNotContain(phone, "王小明");
            assertThat(List.of("name_sealed", "phone_sealed", "email_sealed"))
                    .allSatisfy(column -> assertThat(new String((byte[]) row.get(column), StandardCharsets.UTF_8))
                            .doesNotContain(phone, "王小明"));
        }
    }

    @Nested
    class Rows_that_were_left_out {

        private final SignedIn li = Signed.person(Ids.next(), Role.SUPERVISOR);

        private UUID sent(String table, SignedIn by) {
            var job = imports.start(
                    "customers.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), by.staffId());
            ended(job);
            return job;
        }

        private String file(UUID job, SignedIn by) throws Exception {
            var answer = mvc.get()
                    .uri("/customers/import/" + job + "/refused")
                    .with(Signed.as(by))
                    .exchange();
            assertThat(answer).hasStatusOk();
            return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        @Test
        void come_back_as_they_were_with_their_number_and_reason_and_no_formula() throws Exception {
            var job = sent("姓名,电话,备注\n王小明," + freshPhone() + ",好\n=cmd|'/c calc'!A1,1.38E+10,坏\n", li);

            assertThat(file(job, li))
                    .contains("姓名,电话,备注,行号,原因")
                    .contains("'=cmd|'/c calc'!A1,1.38E+10,坏,3,")
                    .contains("科学计数法")
                    .doesNotContain("王小明");
        }

        @Test
        void can_be_corrected_in_that_file_and_sent_again() throws Exception {
            var phone = freshPhone();
            var job = sent("姓名,电话\n李四,none\n", li);
            var corrected = file(job, li).replace("none", "'+86 " + phone);

            assertThat(taken(corrected).result()).isEqualTo("1");
            assertThat(customers.withPhone(phone, 10)).hasSize(1);
        }

        @Test
        void are_for_whoever_sent_them_and_go_with_the_file_after_its_term() throws Exception {
            var job = sent("姓名,电话\n李四,none\n", li);
            assertThat(mvc.get()
                            .uri("/customers/import/" + job + "/refused")
                            .with(Signed.as(Signed.person(Ids.next(), Role.SUPERVISOR))))
                    .hasStatus(404);
            assertThat(mvc.get().uri("/customers/import").with(Signed.as(li)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/customers/import/" + job + "/refused");

            jdbc.sql("update job.work set ended_at = '2001-01-01T00:00:00Z' where id = :id")
                    .param("id", job)
                    .update();
            assertThat(ageing.clear(Instant.parse("2001-06-01T00:00:00Z"), 10)).isEqualTo(1);

            assertThat(mvc.get().uri("/customers/import/" + job + "/refused").with(Signed.as(li)))
                    .hasStatus(410);
        }
    }

    @Nested
    class Who_is_known_already {

        @Test
        void is_not_doubled_when_the_file_comes_again() {
            var phone = freshPhone();
            var table = "externalId,name,phone\n" + crm + ",王小明," + phone + "\n,李四," + freshPhone() + "\n";
            assertThat(taken(table).result()).isEqualTo("2");

            assertThat(taken(table).result()).isEqualTo("0");
            assertThat(customers.withPhone(phone, 10)).hasSize(1);
        }

        @Test
        void by_phone_learns_the_other_systems_id_and_keeps_what_is_not_given() {
            var phone = freshPhone();
            var before = customers.findOrCreate(new Contact("王小明", phone, null, null));

            assertThat(taken("externalId,phone,grade\n" + crm + ",0086 " + phone + ",银卡\n")
                            .result())
                    .isEqualTo("1");

            var found = customers.withPhone(phone, 10);
            assertThat(found).extracting(CustomerPreview::id).containsExactly(before);
            assertThat(found.getFirst().externalId()).isEqualTo(crm);
            assertThat(found.getFirst().grade()).isEqualTo("银卡");
            assertThat(nameOf(found.getFirst())).isEqualTo("王小明");
        }

        @Test
        void by_id_is_given_their_new_phone() {
            var former = freshPhone();
            var now = freshPhone();
            taken("externalId,phone\n" + crm + "," + former + "\n");
            taken("externalId,phone\n" + crm + "," + now + "\n");

            assertThat(customers.withPhone(former, 10)).isEmpty();
            assertThat(customers.withPhone(now, 10))
                    .extracting(CustomerPreview::externalId)
                    .containsExactly(crm);
        }

        @Test
        void stays_apart_from_somebody_with_another_id_who_shares_the_phone() {
            var phone = freshPhone();
            taken("externalId,name,phone\n" + crm + "-1,王小明," + phone + "\n" + crm + "-2,王大明," + phone + "\n");

            assertThat(customers.withPhone(phone, 10))
                    .extracting(CustomerPreview::externalId)
                    .containsExactly(crm + "-1", crm + "-2");
        }

        @Test
        void twice_in_one_file_is_one_customer() {
            var phone = freshPhone();
            var state = taken("phone,name,email\n" + phone + ",王小明,\n" + phone + ",," + phone + "@qq.com\n");

            assertThat(state.result()).isEqualTo("1");
            var found = customers.withPhone(phone, 10);
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().email()).isEqualTo("1****@qq.com");
        }
    }

    @Nested
    class Work_that_was_interrupted {

        /** A run that tells what it was told. */
        private final class Told implements WorkRun {

            private final UUID file;
            private final long before;
            private final long stopAfter;
            private final List<Long> done = new ArrayList<>();
            private final List<Long> totals = new ArrayList<>();
            private String result = "";

            Told(String table, long before, long stopAfter) {
                var content = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
                this.file = files.keep("customers.csv", content, Ids.next());
                this.before = before;
                this.stopAfter = stopAfter;
            }

            @Override
            public UUID id() {
                return Ids.next();
            }

            @Override
            public UUID by() {
                return file;
            }

            @Override
            public String input(String name) {
                return switch (name) {
                    case "file" -> file.toString();
                    case "language" -> "zh-CN";
                    default -> "";
                };
            }

            @Override
            public void total(long rows) {
                totals.add(rows);
            }

            @Override
            public void done(long rows) {
                done.add(rows);
            }

            @Override
            public long doneBefore() {
                return before;
            }

            @Override
            public void error(long row, String reason) {}

            @Override
            public void result(String text) {
                result = text;
            }

            @Override
            public boolean cancelled() {
                return !done.isEmpty() && done.getLast() >= stopAfter;
            }
        }

        private String table(int rows) {
            var table = new StringBuilder("externalId,phone\n");
            for (var i = 0; i < rows; i++) {
                table.append(crm)
                        .append('-')
                        .append(i)
                        .append(',')
                        .append(freshPhone())
                        .append('\n');
            }
            return table.toString();
        }

        private int known() {
            return jdbc.sql("select count(*) from customer.customer where external_id like :crm")
                    .param("crm", crm + "-%")
                    .query(Integer.class)
                    .single();
        }

        @Test
        void goes_on_behind_the_rows_that_were_counted() throws IOException {
            var run = new Told(table(5), 3, Long.MAX_VALUE);
            imports.run(run);

            assertThat(run.result).isEqualTo("2");
            assertThat(known()).isEqualTo(2);
        }

        @Test
        void counts_a_row_only_once_it_is_in() throws IOException {
            var run = new Told(table(2500), 0, Long.MAX_VALUE);
            imports.run(run);

            assertThat(run.done).containsExactly(1000L, 2000L, 2500L);
        }

        @Test
        void knows_about_how_many_there_are_before_all_were_read_and_exactly_in_the_end() throws IOException {
            var run = new Told(table(9000), 0, Long.MAX_VALUE);
            imports.run(run);

            assertThat(run.totals.getFirst()).isBetween(4000L, 9000L);
            assertThat(run.totals.getLast()).isEqualTo(9000L);
            assertThat(run.totals).hasSizeGreaterThan(2);
        }

        @Test
        void keeps_nobody_waiting_who_is_new_meanwhile() throws Exception {
            var rows = new ArrayList<ImportedCustomer>();
            for (var i = 0; i < 500; i++) {
                rows.add(new ImportedCustomer(crm + "-w" + i, "王小明", "", "", "", ""));
            }
            var known = transactions.execute(_ -> {
                batches.take(rows, Ids.next());
                return CompletableFuture.supplyAsync(
                                () -> customers.findOrCreate(new Contact("李四", freshPhone(), null, null)))
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join();
            });
            assertThat(known).isNotNull();
        }

        @Test
        void stops_when_asked_and_keeps_what_is_in() throws IOException {
            imports.run(new Told(table(2500), 0, 1000));

            assertThat(known()).isEqualTo(1000);
        }
    }

    @Nested
    class For_other_systems {

        private String token(String scope) {
            return "Bearer " + tokens.make("CRM " + crm, Set.of(scope), Ids.next());
        }

        private JsonNode job(String id) throws Exception {
            ended(UUID.fromString(id));
            var answer = mvc.get()
                    .uri("/api/v1/jobs/" + id)
                    .header("Authorization", token("jobs:read"))
                    .exchange();
            assertThat(answer).hasStatusOk();
            return json.readTree(answer.getResponse().getContentAsByteArray());
        }

        @Test
        void csv_comes_in_as_a_job_that_words_its_refusals_in_the_callers_language() throws Exception {
            var started = mvc.post()
                    .uri("/api/v1/customers:import")
                    .header("Authorization", token("customers:write"))
                    .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                    .contentType("text/csv")
                    .content("phone,name\n" + freshPhone() + ",王小明\nnone,李四\n")
                    .exchange();
            assertThat(started).hasStatus(202);
            var id = json.readTree(started.getResponse().getContentAsByteArray())
                    .get("id")
                    .asString();
            assertThat(started).hasHeader("Location", "/api/v1/jobs/" + id);

            var job = job(id);
            assertThat(job.get("state").asString()).isEqualTo("DONE");
            assertThat(job.at("/errors/0/row").asInt()).isEqualTo(3);
            assertThat(job.at("/errors/0/reason").asString()).startsWith("Not a valid phone number");
        }

        @Test
        void a_customer_is_found_by_phone_and_stays_masked() {
            var phone = freshPhone();
            customers.findOrCreate(new Contact("王小明", phone, null, crm));

            var found = assertThat(mvc.get()
                            .uri("/api/v1/customers")
                            .param("phone", "+86 " + phone)
                            .header("Authorization", token("customers:read")))
                    .hasStatusOk()
                    .bodyJson();
            found.extractingPath("$.customers").asArray().hasSize(1);
            found.extractingPath("$.customers[0].externalId").isEqualTo(crm);
            found.extractingPath("$.customers[0].name").isEqualTo("王**");
            found.extractingPath("$.customers[0].phone").isEqualTo(Masks.phone(phone));
            found.extractingPath("$.customers[0].since").asString().endsWith("+08:00");
        }

        @Test
        void nobody_has_an_unknown_phone() {
            assertThat(mvc.get()
                            .uri("/api/v1/customers")
                            .param("phone", freshPhone())
                            .header("Authorization", token("customers:read")))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.customers")
                    .asArray()
                    .isEmpty();
        }

        @Test
        void reading_does_not_allow_writing_nor_writing_reading() {
            assertThat(mvc.post()
                            .uri("/api/v1/customers:import")
                            .header("Authorization", token("customers:read"))
                            .content("phone\n" + freshPhone()))
                    .hasStatus(403);
            assertThat(mvc.get()
                            .uri("/api/v1/customers")
                            .param("phone", freshPhone())
                            .header("Authorization", token("customers:write")))
                    .hasStatus(403);
            assertThat(mvc.get()
                            .uri("/api/v1/customers")
                            .param("phone", freshPhone())
                            .with(Signed.as(Role.TRAINEE)))
                    .hasStatus(403);
        }
    }

    @Nested
    class On_the_page {

        private final io.bihuan.access.SignedIn clerk = Signed.person(Ids.next(), Role.SUPERVISOR);

        private org.springframework.test.web.servlet.assertj.MvcTestResult sent(String table) {
            return mvc.post()
                    .uri("/customers/import")
                    .multipart()
                    .file(new org.springframework.mock.web.MockMultipartFile(
                            "file", "名单.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                    .with(Signed.as(clerk))
                    .with(
                            org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                    .csrf())
                    .exchange();
        }

        @Test
        void columns_are_guessed_changed_and_remembered_and_nothing_comes_in_before_the_start() throws Exception {
            var phone = freshPhone();
            var table = "会员" + crm + ",姓名,号码\n" + crm + ",王小明," + phone + "\n,李四,不是电话\n";
            var looked = sent(table);
            assertThat(looked).hasStatusOk().bodyText().contains("王小明", "编号、电话、邮箱都是空的");
            var found = java.util.regex.Pattern.compile("/customers/import/([0-9a-f-]{36})")
                    .matcher(looked.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();

            var started = mvc.post()
                    .uri("/customers/import/" + found.group(1))
                    .param("heading", "1")
                    .param("column-0", "externalid")
                    .param("column-1", "name")
                    .param("column-2", "phone")
                    .param("start", "true")
                    .with(Signed.as(clerk))
                    .with(
                            org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                    .csrf())
                    .exchange();
            assertThat(started).hasStatus3xxRedirection();
            var job = started.getResponse().getRedirectedUrl();
            var state =
                    ended(UUID.fromString(java.util.Objects.requireNonNull(job).substring("/jobs/".length())));
            assertThat(state.result()).isEqualTo("1");
            assertThat(state.errors()).extracting(WorkState.RowError::row).containsExactly(3L);
            assertThat(customers.withPhone(phone, 10))
                    .extracting(CustomerPreview::externalId)
                    .containsExactly(crm);

            assertThat(sent(table)).hasStatusOk().bodyText().contains("看了前 2 行，1 行可以导入");
        }

        @Test
        void what_stands_in_each_column_is_shown_beside_what_it_will_be() throws Exception {
            var phone = freshPhone();
            assertThat(sent("姓名,电话,生日\n王小明," + phone + ",1990-01-01\n" + "长".repeat(120) + "," + phone + ",\n"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(">生日</label>", "1990-01-01", "王小明", "姓名超过 100 个字")
                    .doesNotContain("长".repeat(30));
        }

        @Test
        void a_file_that_nobody_takes_in_is_for_importers_alone_and_ages_too() throws Exception {
            var found = java.util.regex.Pattern.compile("/customers/import/([0-9a-f-]{36})")
                    .matcher(sent("姓名,电话\n王小明," + freshPhone() + "\n")
                            .getResponse()
                            .getContentAsString());
            assertThat(found.find()).isTrue();
            var file = UUID.fromString(found.group(1));
            assertThat(mvc.get().uri("/files/" + file).with(Signed.as(Role.AGENT)))
                    .hasStatus(404);

            jdbc.sql("update customer.import_waiting set kept_at = '2001-01-01T00:00:00Z' where file_id = :id")
                    .param("id", file)
                    .update();
            assertThat(ageing.due(Instant.parse("2001-06-01T00:00:00Z"), 10)).isEqualTo(1);
            assertThat(ageing.clear(Instant.parse("2001-06-01T00:00:00Z"), 10)).isEqualTo(1);
            assertThatThrownBy(() -> files.find(file)).isInstanceOf(NotFound.class);
            assertThat(ageing.due(Instant.parse("2001-06-01T00:00:00Z"), 10)).isZero();
        }

        @Test
        void the_job_says_in_words_what_came_of_it_and_leads_back() throws Exception {
            var job = imports.start(
                    "customers.csv",
                    new ByteArrayInputStream(("姓名,电话\n王小明," + freshPhone() + "\n").getBytes(StandardCharsets.UTF_8)),
                    clerk.staffId());
            ended(job);
            assertThat(mvc.get().uri("/jobs/" + job).with(Signed.as(clerk)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("新增或更新了 1 位客户", "href=\"/customers/import\"");
        }

        @Test
        void a_file_that_names_nobody_is_not_started() throws Exception {
            var found = java.util.regex.Pattern.compile("/customers/import/([0-9a-f-]{36})")
                    .matcher(sent("姓名,电话\n王小明," + freshPhone() + "\n")
                            .getResponse()
                            .getContentAsString());
            assertThat(found.find()).isTrue();
            assertThat(mvc.post()
                            .uri("/customers/import/" + found.group(1))
                            .param("heading", "1")
                            .param("column-0", "name")
                            .param("column-1", "")
                            .param("start", "true")
                            .with(Signed.as(clerk))
                            .with(org.springframework.security.test.web.servlet.request
                                    .SecurityMockMvcRequestPostProcessors.csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("王小明");
        }
    }

    /** Among many, each kind of key is found through its own index. */
    @Test
    void looking_up_walks_one_index_a_key() {
        var table = new StringBuilder("externalId,phone,email\n");
        for (var i = 0; i < 3000; i++) {
            var phone = freshPhone();
            table.append("%s-%d,%s,%s@example.com%n".formatted(crm, i, phone, phone));
        }
        taken(table.toString());

        assertThat(plan(Customers.WITH_PHONE.replace(":phone", "'\\x00'").replace(":limit", "50")))
                .contains("customer_by_phone")
                .doesNotContain("Seq Scan on customer");
        assertThat(plan(CustomerBatch.KNOWN
                        .replace(":external", "array['a','b']")
                        .replace(":phones", "array['\\x00','\\x01']::bytea[]")
                        .replace(":emails", "array['\\x00','\\x01']::bytea[]")))
                .contains("external_id_is_unique", "customer_by_phone", "customer_by_email")
                .doesNotContain("Seq Scan on customer");
    }

    private String plan(String sql) {
        return String.join("\n", jdbc.sql("explain " + sql).query(String.class).list());
    }
}
