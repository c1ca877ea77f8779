package io.bihuan.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.AccountLists;
import io.bihuan.access.Accounts;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.print.Column;
import io.bihuan.print.Sheets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class PeopleDeskTests {

    private static final UUID ADMINISTRATOR = Ids.next();
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);

    @Autowired
    PeopleDesk desk;

    @Autowired
    People people;

    @Autowired
    PeopleLists lists;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountLists accountLists;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    final SignedIn chenMin = Signed.person(ADMINISTRATOR, Role.ADMINISTRATOR);
    String branchName;
    UUID branch;
    UUID team;

    @BeforeEach
    void there_is_a_team() {
        branchName = "分中心 " + Ids.next();
        branch = organisation.branch(branchName, ADMINISTRATOR);
        team = organisation.team(organisation.department(branch, "客服部", ADMINISTRATOR), "一班", ADMINISTRATOR);
        accounts.open("root." + Ids.next(), "four calm words here", Ids.next(), "备用", Set.of(Role.ADMINISTRATOR), null);
    }

    @Test
    void a_newcomer_stands_in_the_team_and_is_found_by_role() {
        var id = linXiaowen();
        desk.openAccount(id, "login-" + id, "four calm words here", Set.of(Role.AGENT), ADMINISTRATOR);

        var person = people.require(id);
        assertThat(person.place()).isEqualTo(branchName + " › 客服部 › 一班");
        assertThat(person.branchId()).isEqualTo(branch);
        assertThat(people.inTeam(team)).extracting(Person::id).containsExactly(id);
        assertThat(people.inBranch(branch)).extracting(Person::id).containsExactly(id);
        assertThat(people.holding(Role.AGENT)).extracting(Person::id).contains(id);
        assertThat(people.byIds(Set.of(id, ADMINISTRATOR))).containsOnlyKeys(id);
        assertThat(people.name(id)).isEqualTo("林晓雯");
    }

    @Test
    void moving_takes_along_what_one_may_see() {
        var id = linXiaowen();
        desk.openAccount(id, "login-" + id, "four calm words here", Set.of(Role.AGENT), ADMINISTRATOR);
        var west = organisation.branch("西南 " + Ids.next(), ADMINISTRATOR);
        var desks = organisation.team(west, "前台班", ADMINISTRATOR);

        desk.move(id, desks, "支援新项目", ADMINISTRATOR);

        assertThat(people.require(id).branchId()).isEqualTo(west);
        assertThat(accounts.of(id))
                .singleElement()
                .satisfies(account -> assertThat(account.branchId()).isEqualTo(west));
        assertThat(lists.card(id, null).steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.MOVED, Step.Kind.HIRED);
    }

    @Test
    void another_grade_is_a_step_and_the_same_one_is_none() {
        var id = linXiaowen();

        desk.regrade(id, "客服专员", "中级", "年度评定", ADMINISTRATOR);

        assertThat(people.require(id).grade()).isEqualTo("中级");
        assertThat(lists.card(id, null).steps())
                .extracting(Step::kind, Step::former, Step::latter)
                .first()
                .isEqualTo(org.assertj.core.groups.Tuple.tuple(Step.Kind.GRADE, "初级", "中级"));
        assertThat(lists.card(id, null).steps()).hasSize(2);
    }

    @Nested
    class Leaving_the_house {

        @Test
        void closes_the_account_at_that_hour_and_not_before() {
            var id = linXiaowen();
            desk.openAccount(id, "login-" + id, "four calm words here", Set.of(Role.AGENT), ADMINISTRATOR);
            var friday = clock.instant().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);

            assertThat(desk.leave(id, friday, "", ADMINISTRATOR)).isEqualTo(new Leaving.Settled(friday));

            assertThat(accounts.of(id).getFirst().closed(friday.minusSeconds(1)))
                    .isFalse();
            assertThat(accounts.of(id).getFirst().closed(friday)).isTrue();
            assertThat(people.inTeam(team)).hasSize(1);
            assertThat(clock.at(friday.plusSeconds(1), () -> people.inTeam(team)))
                    .isEmpty();
            assertThat(clock.at(friday.plusSeconds(1), () -> accounts.staffWith(Role.AGENT)))
                    .doesNotContain(id);
            assertThat(people.find(id)).isPresent();
        }

        @Test
        void can_be_taken_back() {
            var id = linXiaowen();
            desk.openAccount(id, "login-" + id, "four calm words here", Set.of(Role.AGENT), ADMINISTRATOR);
            desk.leave(id, clock.instant(), "", ADMINISTRATOR);

            desk.stay(id, ADMINISTRATOR);

            assertThat(people.inTeam(team)).extracting(Person::id).containsExactly(id);
            assertThat(accounts.of(id).getFirst().closedAt()).isNull();
        }
    }

    @Nested
    class The_organisation {

        @Test
        void keeps_a_unit_that_somebody_stands_in() {
            linXiaowen();
            assertThat(organisation.remove(team, ADMINISTRATOR)).isFalse();
        }

        @Test
        void lets_an_empty_one_go() {
            var empty = organisation.team(branch, "二班", ADMINISTRATOR);
            assertThat(organisation.remove(empty, ADMINISTRATOR)).isTrue();
            assertThat(organisation.find(empty)).isEmpty();
        }

        @Test
        void takes_a_name_once_on_a_level() {
            assertThat(post("/people/organisation", "name", "客服部", "below", "DEPARTMENT:" + branch))
                    .hasStatus(422)
                    .bodyText()
                    .contains("同一层已经有“客服部”");
            assertThat(post("/people/organisation", "name", "二班", "below", "TEAM:" + branch))
                    .hasRedirectedUrl("/people/organisation");
            assertThat(organisation.all()).extracting(Unit::name).contains("二班");
        }

        @Test
        void is_shown_as_a_tree_with_headcounts() {
            linXiaowen();
            assertThat(get("/people/organisation")).hasStatusOk().bodyText().contains(branchName, "客服部", "一班");
        }
    }

    @Nested
    class The_pages {

        @Test
        void find_somebody_by_part_of_a_name_in_a_place() {
            var id = linXiaowen();
            assertThat(get("/people?words=晓雯&unit=" + branch))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/people/" + id);
            assertThat(get("/people?words=小明&unit=" + branch)).bodyText().contains("没有符合条件的人");
        }

        @Test
        void show_the_card_with_the_phone_hidden_until_asked_for() {
            var id = linXiaowen();
            assertThat(get("/people/" + id))
                    .bodyText()
                    .contains("林晓雯", "138****5678", "入职：")
                    .doesNotContain("13812345678");
            assertThat(post("/people/" + id + "/phone")).bodyText().contains("13812345678");
        }

        @Test
        void keep_other_branches_out_of_sight() {
            var id = linXiaowen();
            var elsewhere = new SignedIn(
                    Ids.next(),
                    Ids.next(),
                    "x",
                    "王强",
                    Set.of(Role.TEAM_LEADER),
                    organisation.branch("别处 " + Ids.next(), ADMINISTRATOR));

            assertThat(mvc.get().uri("/people/" + id).with(Signed.as(elsewhere)))
                    .hasStatus(404);
            assertThat(mvc.get().uri("/people?words=晓雯").with(Signed.as(elsewhere)))
                    .bodyText()
                    .doesNotContain(id.toString());
        }

        @Test
        void take_somebody_on_and_say_what_is_wrong_with_the_form() {
            assertThat(post("/people", "number", "", "name", "周洁"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("请填写工号", "周洁");
            var number = "N" + Ids.next().toString().substring(24);
            assertThat(post(
                            "/people",
                            "number",
                            number,
                            "name",
                            "周洁",
                            "unit",
                            team.toString(),
                            "post",
                            "客服专员",
                            "grade",
                            "见习",
                            "joinedOn",
                            "2026-11-02"))
                    .hasStatus3xxRedirection();
            assertThat(people.byNumber(number)).isPresent();
        }

        @Test
        void open_an_account_that_waits_for_its_password() {
            var id = linXiaowen();
            assertThat(post("/people/" + id + "/account", "login", "lin-" + id, "roles", "AGENT"))
                    .hasStatus3xxRedirection();
            assertThat(accounts.of(id))
                    .singleElement()
                    .satisfies(account -> assertThat(account.waiting()).isTrue());
        }
    }

    @Nested
    class A_roster {

        final String good = "G" + Ids.next().toString().substring(24);

        @Test
        void is_looked_at_first_and_the_good_rows_are_taken_in_once() {
            var preview = upload("名册.xlsx", workbook());
            var address = preview.getResponse().getRedirectedUrl();

            assertThat(address).startsWith("/people/import/");
            assertThat(get(String.valueOf(address)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("1 行可以导入", "2 行有问题", "岗位“总裁”不在名单里", "没有叫“九班”的班组");
            assertThat(people.byNumber(good)).isEmpty();

            assertThat(post(address + "/confirmation")).hasRedirectedUrl("/accounts?state=WAITING");
            assertThat(people.byNumber(good)).isPresent();
            assertThat(accountLists.logins()).contains("login." + good.toLowerCase(java.util.Locale.ROOT));
            assertThat(post(address + "/confirmation")).hasStatus(404);
        }

        @Test
        void can_be_put_away_and_nothing_has_changed() {
            var address = upload("名册.xlsx", workbook()).getResponse().getRedirectedUrl();

            assertThat(post(address + "/cancellation")).hasRedirectedUrl("/people/import");

            assertThat(people.byNumber(good)).isEmpty();
            assertThat(get(String.valueOf(address))).hasStatus(404);
        }

        @Test
        void is_seen_by_its_uploader_only() {
            var address = upload("名册.xlsx", workbook()).getResponse().getRedirectedUrl();

            assertThat(mvc.get().uri(String.valueOf(address)).with(Signed.as(Role.ADMINISTRATOR)))
                    .hasStatus(404);
        }

        @Test
        void may_be_a_csv_as_excel_writes_it_in_china() {
            var csv = "工号,姓名,分中心,岗位,职级,入职日期\n%s,周洁,%s,客服专员,见习,2026/11/2\n".formatted(good, branchName);
            var address = upload("名册.csv", csv.getBytes(java.nio.charset.Charset.forName("GB18030")))
                    .getResponse()
                    .getRedirectedUrl();

            assertThat(get(String.valueOf(address))).bodyText().contains("1 行可以导入", "周洁");
        }

        @Test
        void without_its_columns_is_refused_as_a_whole() {
            assertThat(upload("名册.csv", "工号,姓名\nA1,周洁\n".getBytes(StandardCharsets.UTF_8)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("缺少这些列：分中心、岗位、职级、入职日期");
        }

        @Test
        void that_is_no_table_is_refused_in_plain_words() {
            var broken = new byte[4096];
            System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, broken, 0, 4);
            assertThat(upload("名册.xlsx", broken)).hasStatus(422).bodyText().contains("读不了这个文件");
            assertThat(upload("空.csv", new byte[0])).hasStatus(422).bodyText().contains("请选择名册文件");
        }

        @Test
        void has_a_template_whose_own_example_reads_back() {
            var template = get("/people/import/template").getResponse().getContentAsByteArray();
            var table = Sheets.table(new java.io.ByteArrayInputStream(template));
            assertThat(Rosters.missing(table)).isEmpty();
            assertThat(table.rows()).hasSize(1);
        }

        private byte[] workbook() {
            var rows = new ArrayList<List<String>>();
            rows.add(row(good, "一班", "客服专员", "login." + good, "一线客服"));
            rows.add(row(good + "b", "一班", "总裁", "", ""));
            rows.add(row(good + "c", "九班", "客服专员", "", ""));
            return Sheets.write(
                    "员工",
                    Stream.of(RosterColumn.values())
                            .map(column -> Column.of(column.heading()))
                            .toList(),
                    rows);
        }

        private List<String> row(String number, String team, String post, String login, String roles) {
            return List.of(
                    number, "林晓雯", branchName, "客服部", team, post, "初级", "2026-11-02", "13812345678", login, roles);
        }

        private MvcTestResult upload(String name, byte[] content) {
            return mvc.post()
                    .uri("/people/import")
                    .multipart()
                    .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                    .with(Signed.as(chenMin))
                    .with(csrf())
                    .exchange();
        }
    }

    private UUID linXiaowen() {
        return desk.hire(
                new NewStaff("T" + Ids.next(), "林晓雯", team, "客服专员", "初级", FIRST_DAY, "13812345678"), ADMINISTRATOR);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Signed.as(chenMin)).exchange();
    }

    private MvcTestResult post(String address, String... parameters) {
        var request = mvc.post().uri(address).with(Signed.as(chenMin)).with(csrf());
        for (var i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
