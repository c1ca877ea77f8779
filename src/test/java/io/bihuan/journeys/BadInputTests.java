package io.bihuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.bihuan.access.Role;
import io.bihuan.channel.ChatDesk;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewMessage;
import io.bihuan.course.StarterCourses;
import io.bihuan.people.RosterColumn;
import io.bihuan.plan.PlanLists;
import io.bihuan.print.Column;
import io.bihuan.print.Sheets;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** What people send by mistake or out of malice is answered in their own language, and nothing they typed is lost. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BadInputTests {

    private static final String ENDLESS = "长".repeat(100_000);

    private static final String SCRIPT = "<script>stung=1</script><img src=x onerror=stung=1>\"'";

    /** The forms of a page that people write into, one of each kind. */
    private static final String FORMS = """
            [...document.querySelectorAll('form[method=post]')]
              .filter(form => [...form.elements].some(each => each.matches('input[type=text], input:not([type]), textarea')))
              .filter((form, place, all) => all.findIndex(each =>
                each.action.replace(/[0-9a-f-]{36}/, '') === form.action.replace(/[0-9a-f-]{36}/, '')) === place)""";

    private static final String FILL = """
            ((form, words) => [...form.elements].forEach(each => {
              if (each.matches('input[type=text], input:not([type]), textarea')) each.value = words;
              if (each.matches('select') && !each.value) each.selectedIndex = Math.min(1, each.options.length - 1);
              if (each.matches('input[type=number]') && !each.value) each.value = each.min || '1';
              if (each.matches('input[type=date]') && !each.value) each.value = '2031-05-05';
              if (each.matches('input[type=datetime-local]') && !each.value) each.value = '2031-05-05T09:00';
            }))""";

    private static final String SHOWN = """
            (words => document.body.innerText.includes(words)
              || [...document.querySelectorAll('input, textarea')].some(each => each.value.includes(words)))""";

    @LocalServerPort
    int port;

    @Autowired
    LoopCast casting;

    @Autowired
    MessageSource messages;

    @Autowired
    Presence presence;

    @Autowired
    ChatDesk chat;

    @Autowired
    MessageDesk said;

    @Autowired
    StarterCourses starters;

    @Autowired
    PlanLists plans;

    @TempDir
    Path folder;

    private final List<Visitor> visitors = new ArrayList<>();

    @AfterEach
    void close() {
        visitors.forEach(Visitor::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_roster_with_wrong_rows_says_what_is_wrong_with_each_and_takes_the_good_once(String language) {
        var troupe = casting.troupe();
        var admin = enters(troupe.hire("陈管理", "系统管理员", Role.ADMINISTRATOR), language);
        var number = "B" + troupe.mark();
        admin.open("/people/import");
        admin.page.setInputFiles(
                "#f-file", new FilePayload("roster.xlsx", "application/octet-stream", roster(troupe, number)));
        admin.page.click("main .card button.primary");

        var main = admin.page.locator("main");
        assertThat(main).containsText(word(language, "people.roster.good", 1));
        assertThat(main).containsText(word(language, "people.roster.bad", 2));
        assertThat(admin.page.locator(".faults").first()).containsText("总裁");
        assertThat(admin.page.locator(".faults").nth(1)).containsText("九班");
        if (language.equals("en")) {
            assertThat(admin.page.locator(".faults").first().innerText()).startsWith("Post “总裁”");
        }

        admin.page.click("form[action$='/confirmation'] button");
        assertThat(admin.page.locator(".toast")).isVisible();
        admin.open("/people?words=" + number);
        assertThat(admin.page.locator("main table")).containsText(number);
        assertThat(admin.page.locator("main tbody tr")).hasCount(1);
        assertThat(admin.complaints()).isEmpty();
    }

    private byte[] roster(LoopCast.Troupe troupe, String number) {
        var columns = Stream.of(RosterColumn.values())
                .map(column -> Column.of(column.heading()))
                .toList();
        return Sheets.write(
                "员工",
                columns,
                List.of(
                        row(troupe, number, "一组", "客服专员"),
                        row(troupe, number + "x", "一组", "总裁"),
                        row(troupe, number + "y", "九班", "客服专员")));
    }

    private static List<String> row(LoopCast.Troupe troupe, String number, String team, String post) {
        return List.of(number, "林晓雯", troupe.branchName(), "客服部", team, post, "初级", "2026-11-02", "", "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_gift_file_cut_in_half_says_where_and_offers_what_was_whole(String language) {
        var examiner = enters(casting.troupe().hire("何考官", "考核专员", Role.EXAMINER), language);
        var stem = "客户着急时先做什么 " + examiner.hashCode();
        var file = "::甲:: " + stem + " {\n=致歉\n~争辩\n}\n\n::乙:: 退款多久到账 {\n=24 小时\n~三";
        examiner.open("/questions/import");
        examiner.page.selectOption("[name=format]", "gift");
        examiner.page.selectOption("[name=area]", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        examiner.page.setInputFiles(
                "#f-file", new FilePayload("half.gift", "text/plain", file.getBytes(StandardCharsets.UTF_8)));
        examiner.page.click("main form button.primary");

        var main = examiner.page.locator("main");
        assertThat(main).containsText(word(language, "question.import.good", 1));
        assertThat(main).containsText(word(language, "question.gift.brace-not-closed", 6));
        assertThat(main).containsText(stem);
        examiner.page.click("form[action^='/questions/import/'] button.primary");
        assertThat(examiner.page.locator(".toast")).containsText(word(language, "question.import.started"));
        assertThat(examiner.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void an_upload_of_200_megabytes_is_named_before_it_is_sent(String language) throws IOException {
        var file = folder.resolve("huge.xlsx");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        var examiner = enters(casting.troupe().hire("何考官", "考核专员", Role.EXAMINER), language);
        examiner.open("/questions/import").page.selectOption("[name=format]", "aiken");
        examiner.page.setInputFiles("#f-file", file);
        examiner.page.click("main form button.primary");

        assertThat((String) examiner.page.locator("#f-file").evaluate("field => field.validationMessage"))
                .contains("huge.xlsx", word(language, "error.413.advice"));
        assertThat(examiner.page.locator("[name=format]")).hasValue("aiken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void one_that_is_sent_all_the_same_is_answered_with_a_page(String language) {
        var member = casting.troupe().hire("何考官", "考核专员", Role.EXAMINER);
        var walker =
                new Walker(address(), member.login()).signIn(LoopCast.PASSWORD).reading(language);

        var answer = walker.uploadOfSize("/questions/import", 200L << 20);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains(word(language, "error.413.title"), word(language, "error.413.advice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_visitor_who_pastes_a_book_keeps_it_and_one_who_sends_a_smile_is_heard(String language) {
        var visitor = visiting(Visitor.onPhone(address())).reading(language).open("/chat");
        visitor.page.fill("#chat-text", ENDLESS);
        visitor.page.click("#chat-say button.primary");

        assertThat(visitor.page.locator("#chat-note")).containsText("100000");
        assertThat(visitor.page.locator("#chat-note")).containsText(language.equals("en") ? "Too long" : "太长了");
        assertThat(visitor.page.locator("#chat-text")).hasValue(ENDLESS);
        visitor.page.reload();
        assertThat(visitor.page.locator("#chat-text")).hasValue(ENDLESS);

        visitor.page.fill("#chat-text", "😀😀");
        visitor.page.click("#chat-say button.primary");
        assertThat(visitor.page.locator("#chat-msgs .me:not(.pending)")).containsText("😀😀");
        assertThat(visitor.page.locator("#chat-note")).hasText("");
        assertThat(visitor.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void an_agent_who_pastes_a_book_keeps_it_and_a_smile_is_sent(String language) {
        var member = casting.troupe().hire("周新人", "客服专员", Role.AGENT);
        casting.emptyTheHouse();
        casting.certify(member);
        presence.set(member.id(), AgentState.READY);
        var session = chat.open("赵女士", null, "198.51.100." + (member.login().hashCode() & 0x7f), "");
        said.accept(NewMessage.ofCustomer(session.id(), "1", "😀"));
        var agent = enters(member, language);
        agent.open("/workspace");
        agent.page.locator("#lists a[href^='/workspace?c=']").first().click();
        assertThat(agent.page.locator(".talk")).containsText("😀");

        agent.page.fill("#draft", ENDLESS);
        agent.page.click("#compose button.primary");
        assertThat(agent.page.locator("#draft-hint")).containsText("100000");
        agent.page.waitForTimeout(900);
        assertThat(agent.page.locator("#draft-hint")).containsText("100000");
        assertThat(agent.page.locator("#draft")).hasValue(ENDLESS);

        agent.page.fill("#draft", "😀😀");
        agent.page.click("#compose button.primary");
        assertThat(agent.page.locator("#msgs li:not(.pending)").last()).containsText("😀😀");
        assertThat(agent.complaints()).isEmpty();
        presence.set(member.id(), AgentState.OFFLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_plan_approved_by_one_who_may_not_is_refused_with_what_to_do(String language) {
        var troupe = casting.troupe();
        var supervisor = troupe.hire("李主管", "客服主管", Role.SUPERVISOR, Role.INSTRUCTOR);
        var trainee = troupe.hire("周学员", "客服专员", Role.TRAINEE);
        starters.load(supervisor.id());
        var walker = new Walker(address(), supervisor.login()).signIn(LoopCast.PASSWORD);
        walker.post("/plans", Map.of("kind", "MONTHLY", "period", "2031-05", "rules", "true"));
        var plan = plans.seenBy(supervisor.person()).getFirst().id();

        var stranger =
                new Walker(address(), trainee.login()).signIn(LoopCast.PASSWORD).reading(language);
        var refused = stranger.post("/plans/" + plan + "/approval", Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains(word(language, "error.403.title"), word(language, "error.403.advice"));

        var edition = String.valueOf(plans.require(plan, supervisor.person()).edition());
        var own = walker.reading(language).post("/plans/" + plan + "/approval", Map.of("edition", edition));
        assertThat(own.text()).contains(word(language, "plan.decide.not-allowed"));
        assertThat(plans.require(plan, supervisor.person()).decidedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_session_that_ends_in_the_middle_of_a_form_costs_no_word_of_it(String language) {
        var member = casting.troupe().hire("李主管", "客服主管", Role.SUPERVISOR);
        var writer = enters(member, language).open("/complaints/new");
        writer.page.selectOption("#f-category", "safety.appliance");
        writer.page.fill("[name=description]", "热水器漏电。\n客户要求更换。");
        writer.page.fill("[name=claim]", "1200");
        writer.page.locator("[name=safety]").check();
        writer.isForgotten();
        writer.reading(language).page.click("form[action='/complaints/new'] button.primary");

        assertThat(writer.page.locator("main")).containsText(word(language, "access.login.kept"));
        writer.page.fill("[name=username]", member.login());
        writer.page.fill("[name=password]", LoopCast.PASSWORD);
        writer.page.click("main button.primary");

        assertThat(writer.page.locator("[name=description]")).hasValue("热水器漏电。\n客户要求更换。");
        assertThat(writer.page.locator("[name=claim]")).hasValue("1200");
        assertThat(writer.page.locator("#f-category")).hasValue("safety.appliance");
        assertThat(writer.page.locator("[name=safety]")).isChecked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/courses/new",
                "/questions/new?kind=SINGLE",
                "/questions/new?kind=FILL_IN",
                "/papers/new",
                "/scenarios/new",
                "/knowledge/articles/new",
                "/complaints/new",
                "/feedback",
                "/improvement"
            })
    void scripts_that_a_supervisor_types_stay_text(String path) {
        typesScripts(casting.troupe().hire("李主管", "客服主管", Role.SUPERVISOR, Role.EXAMINER), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people/new",
                "/people/organisation",
                "/accounts/new",
                "/tokens",
                "/calendar/hours/new",
                "/knowledge/wording",
                "/standards/planning/edit"
            })
    void scripts_that_an_administrator_types_stay_text(String path) {
        typesScripts(casting.troupe().hire("陈管理", "系统管理员", Role.ADMINISTRATOR), path);
    }

    private void typesScripts(LoopCast.Member member, String path) {
        var visitor = enters(member, "zh-CN").open(path);
        var many = (Integer) visitor.page.evaluate(FORMS + ".length");
        assertThat(many).as("forms with words in them at " + path).isPositive();
        for (var place = 0; place < many; place++) {
            var form = FORMS + "[" + place + "]";
            visitor.open(path);
            if ((Integer) visitor.page.evaluate(FORMS + ".length") <= place) {
                break; // a form that was taken is not asked for again
            }
            visitor.page.evaluate("words => " + FILL + "(" + form + ", words)", SCRIPT);
            var answer = visitor.page.waitForResponse(
                    sent -> sent.request().method().equals("POST"),
                    () -> visitor.page.evaluate(
                            "() => { const form = " + form + "; form.noValidate = true; form.requestSubmit(); }"));
            visitor.page.waitForLoadState();

            assertThat(answer.status())
                    .as("answer to form " + place + " of " + path)
                    .isIn(302, 422, 200);
            assertThat(visitor.page.locator("script:not([src]), img[src='x']")).hasCount(0);
            if (answer.status() == 422) {
                assertThat((Boolean) visitor.page.evaluate("words => " + SHOWN + "(words)", SCRIPT))
                        .as("what was typed into form " + place + " of " + path + " stands there again")
                        .isTrue();
                assertThat(Axe.faults(visitor.page)).isEmpty();
            }
        }
        assertThat((Boolean) visitor.page.evaluate("() => 'stung' in window")).isFalse();
    }

    private String word(String language, String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, Locale.forLanguageTag(language)));
    }

    private Visitor enters(LoopCast.Member member, String language) {
        return visiting(Visitor.atDesk(address()))
                .signIn(member.login(), LoopCast.PASSWORD)
                .reading(language);
    }

    private Visitor visiting(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
