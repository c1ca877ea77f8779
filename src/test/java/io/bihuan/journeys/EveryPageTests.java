package io.bihuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.access.Setup;
import io.bihuan.demonstration.Demonstration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the program, on a house that has lived for some weeks: shown to somebody who may see it, at a desk and
 * on a phone, by day and by night, in Chinese and in English.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "bihuan.test.database=every_page",
            "bihuan.demonstration.months=2",
            "bihuan.demonstration.seed=20260704"
        })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {

    private static final String PASSWORD = "Mei-Yi-Ye-2026-ok";

    private static final List<String> PEOPLE =
            List.of("gao", "li", "su", "zhouke", "he", "chen", "lin", "qian", "qin", "yu", "hou");

    private static final String ROSTER = """
            工号,姓名,分中心,岗位,职级,入职日期
            R-1,赵一,星湾客户服务中心,客服专员,初级,2026-11-02
            R-2,钱二,没有的分中心,总裁,初级,2026-02-30
            """;

    /** Routes that are no page of this house at this hour, each with its reason. */
    private static final Map<String, String> UNSEEN = Map.ofEntries(
            Map.entry("/", "leads to the first page of whoever comes"),
            Map.entry("/live", "a stream that never ends; LiveTests listens to it"),
            Map.entry("/setup", "looked at before there is anybody who could sign in"),
            Map.entry("/login", "looked at as a stranger"),
            Map.entry("/assets/{hash}/{name}", "every page loads it"),
            Map.entry(
                    "/scorm/content/{word}/**",
                    "files of a package for the frame that has the word; FrameTests fetches them"),
            Map.entry("/calls/{id}/recording", "leads to the telephone system's own server; CallTests follows it"),
            Map.entry("/mails/{id}", "a letter as it came is saved and never shown; MailTests fetches it"),
            Map.entry("/sign-on/knowledge", "a question of the tool check, answered without words"),
            Map.entry("/sign-on/network", "a question of the tool check, answered without words"),
            Map.entry("/presence/heart", "a browser's heartbeat, answered without words"),
            Map.entry("/complaints/{number}/signature", "a drawn picture; AGraveComplaintTests draws one"),
            Map.entry("/conversations/{id}/files/{file}", "what a customer sent; ChatFilesTests fetches it"),
            Map.entry("/kiosk/{word}/tickets/{id}", "a number that was drawn; AMorningAtTheCounterTests draws one"),
            Map.entry("/kiosk/{word}/tickets/{id}/slip", "its slip; AMorningAtTheCounterTests draws one"),
            Map.entry("/notice/{channel}/line", "one line inside other pages; PersonalDataTests fetches it"),
            Map.entry("/files/{id}", "a file comes as it was sent; FileModuleTests fetches it"),
            Map.entry(
                    "/customers/import/{work}/refused",
                    "the rows left out, to be taken along; ImportingCustomersTests fetches them"),
            Map.entry(
                    "/sittings/{id}/pictures/{picture}",
                    "a picture in somebody's paper; NoAnswerLeaksTests fetches it"),
            Map.entry("/study/tests/{id}/pictures/{picture}", "a picture in a test of one's own, shown as in a paper"));

    @LocalServerPort
    int port;

    @Autowired
    Setup setup;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Arrangements arrangements;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Rounds rounds;
    private PageWords words;
    private List<String> faultsOfSetup;

    @BeforeAll
    void the_house_is_set_up_and_lives() {
        var stranger = new Walker(address(), "");
        words = new PageWords(arrangements::isData);
        faultsOfSetup = faults(Map.of(stranger, List.of("/setup")));
        setup.finish("admin", "周正平", PASSWORD, true, Set.of());
        await().atMost(Duration.ofMinutes(15))
                .until(() -> demonstration
                        .telling()
                        .filter(told -> told.endedAt() != null)
                        .isPresent());
        rounds = new Rounds(new PageRoutes(mapping), UNSEEN.keySet());
        walk(stranger);
    }

    private void walk(Walker stranger) {
        var shared = demonstration.telling().orElseThrow().password();
        var people = new LinkedHashMap<String, Walker>();
        people.put("admin", new Walker(address(), "admin").signIn(PASSWORD));
        PEOPLE.forEach(login -> people.put(login, new Walker(address(), login).signIn(shared)));

        var li = people.get("li");
        var plan = li.post(
                "/plans",
                Map.of(
                        "kind",
                        "MONTHLY",
                        "period",
                        YearMonth.now().plusMonths(3).toString(),
                        "rules",
                        "true"));
        var exam = arrangements.exam("zhouke");
        var sitting = people.get("zhouke").post("/exams/" + exam + "/sittings", Map.of());
        failsAnExam(people.get("chen"), li);
        arrangements.appeal();
        var talk = arrangements.conversation("lin");
        var article = "{\"id\":\"r-1\",\"question\":\"周末上班吗\",\"answer\":\"上班。\"}";
        var imported = li.upload("/knowledge/exchange", "articles.jsonl", article.getBytes(StandardCharsets.UTF_8));
        var roster =
                people.get("admin").upload("/people/import", "roster.csv", ROSTER.getBytes(StandardCharsets.UTF_8));

        people.values().forEach(who -> rounds.goAs(who, "/today"));
        rounds.goAs(people.get("hou"), "/tasks?show=queue");
        rounds.goAs(li, plan.path());
        rounds.goAs(stranger, "/verify");
        rounds.goAs(stranger, "/chat");
        rounds.seeAs(people.get("zhouke"), sitting.path());
        rounds.seeAs(people.get("lin"), talk);
        rounds.seeAs(li, imported.path());
        rounds.seeAs(people.get("admin"), roster.path());
        rounds.seeAs(stranger, arrangements.remedy());
        rounds.seeAs(stranger, arrangements.opinion());
        rounds.seeAs(stranger, arrangements.invitation());
        rounds.seeAs(stranger, arrangements.feed("lin"));
        arrangements.twoSteps("qian");
        var halfway = new Walker(address(), "");
        halfway.post("/login", Map.of("username", "qian", "password", shared));
        rounds.seeAs(halfway, "/login/code");
        rounds.tryPlain(List.copyOf(people.values()));
        var conversation = talk.substring(talk.indexOf('=') + 1);
        rounds.seeAs(people.get("lin"), "/workspace/" + conversation + "/messages");
        rounds.seeAs(people.get("lin"), "/workspace/" + conversation + "/help");
        rounds.seeAs(people.get("lin"), "/workspace/" + conversation + "/scripts");
        rounds.seeAs(people.get("lin"), "/workspace/" + conversation + "/read");
        rounds.tryBelow(List.copyOf(people.values()));
    }

    /** Hands in an empty paper; what follows from that is seen by whoever looks after resits. */
    private void failsAnExam(Walker candidate, Walker supervisor) {
        var begun = candidate.post("/exams/" + arrangements.exam(candidate.login) + "/sittings", Map.of());
        candidate.post(begun.path() + "/submission", Map.of());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> supervisor.get("/resits").links().stream().anyMatch(link -> link.startsWith("/resits/0")));
    }

    @Test
    void no_route_is_forgotten() {
        assertThat(rounds.missing()).as("routes of which no page was found").isEmpty();
    }

    @Test
    void every_link_that_somebody_is_shown_lets_them_through() {
        assertThat(rounds.walls()).isEmpty();
    }

    @Test
    void every_page_is_readable_to_everybody() {
        var faults = new ArrayList<>(faultsOfSetup);
        var pages = new LinkedHashMap<Walker, List<String>>();
        rounds.sights().values().stream()
                .filter(Rounds.Sight::page)
                .forEach(sight -> pages.computeIfAbsent(sight.who(), _ -> new ArrayList<>())
                        .add(sight.address()));
        pages.computeIfAbsent(new Walker(address(), ""), _ -> new ArrayList<>()).add("/login");
        faults.addAll(faults(pages));
        assertThat(faults).isEmpty();
    }

    @Test
    void what_is_not_there_and_what_is_not_allowed_is_said_in_plain_words() {
        var zhouke = rounds.sights().values().stream()
                .map(Rounds.Sight::who)
                .filter(who -> who.login.equals("zhouke"))
                .findFirst()
                .orElseThrow();
        try (var look = new Look(address(), words).as(zhouke)) {
            assertThat(look.refusal("/nowhere", "zh-CN", 404)).contains("没有找到这一页", "返回上一页");
            assertThat(look.refusal("/nowhere", "en", 404)).contains("not found");
            assertThat(look.refusal("/accounts", "zh-CN", 403)).contains("没有这里的权限", "找主管", "回到首页");
            assertThat(look.refusal("/accounts", "en", 403)).contains("do not have permission", "ask your supervisor");
            assertThat(look.faults()).allMatch(fault -> fault.contains("console: Failed to load resource"));
        }
    }

    private List<String> faults(Map<Walker, List<String>> pages) {
        try (var look = new Look(address(), words)) {
            pages.forEach((who, paths) -> paths.forEach(look.as(who)::at));
            return look.faults();
        }
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
