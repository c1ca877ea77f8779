package io.bihuan.calendar;

import static io.bihuan.calendar.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.web.Tone;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class CalendarModuleTests {

    private static final SignedIn DIRECTOR = Signed.person(Ids.next(), Role.DIRECTOR);

    @Autowired
    Deadlines deadlines;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarDesk desk;

    @Autowired
    CalendarLists lists;

    @Autowired
    ClockChips chips;

    @Autowired
    UiFactory uis;

    @Autowired
    MockMvcTester mvc;

    @Test
    void three_calendars_come_with_the_product() {
        assertThat(calendars.find("STD")).isPresent();
        assertThat(calendars.find("LUN")).isPresent();
        assertThat(calendars.find("24x7")).isPresent();
    }

    @Test
    void days_of_a_month_are_counted_in_workdays() {
        assertThat(deadlines.nthWorkday(YearMonth.of(2026, 10), 1)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(deadlines.nthWorkday(YearMonth.of(2026, 10), 5)).isEqualTo(LocalDate.of(2026, 10, 13));
        assertThat(deadlines.workdaysAfter(LocalDate.of(2026, 2, 13), 10)).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void people_are_warned_at_half_four_fifths_and_the_end_of_working_time() {
        assertThat(deadlines.warnings(at("2026-03-06 16:00"), Term.workingDuration(Duration.ofHours(10)), "STD"))
                .containsExactly(at("2026-03-09 12:00"), at("2026-03-09 15:00"), at("2026-03-09 17:00"));
    }

    @Nested
    class A_calendar {

        @Test
        void is_changed_in_versions_that_stay_readable() {
            var name = fresh();
            desk.open(rules(name, 0, "09:00-18:00"), "新渠道", DIRECTOR);
            assertThat(deadlines
                            .due(at("2026-03-02 17:00"), Term.workingDuration(Duration.ofHours(2)), name)
                            .dueAt())
                    .isEqualTo(at("2026-03-03 10:00"));

            assertThat(desk.change(rules(name, 1, "09:00-20:00"), "延长服务", DIRECTOR))
                    .isEqualTo(new CalendarEdit.Changed(2));
            assertThat(deadlines
                            .due(at("2026-03-02 17:00"), Term.workingDuration(Duration.ofHours(2)), name)
                            .dueAt())
                    .isEqualTo(at("2026-03-02 19:00"));
            assertThat(lists.history(name))
                    .extracting(CalendarLists.Change::ground)
                    .containsExactly("延长服务", "新渠道");
        }

        @Test
        void is_not_changed_upon_a_version_that_is_past() {
            var name = fresh();
            desk.open(rules(name, 0, "09:00-18:00"), "新渠道", DIRECTOR);
            desk.change(rules(name, 1, "09:00-20:00"), "延长服务", DIRECTOR);

            assertThat(desk.change(rules(name, 1, "09:00-21:00"), "再延长", DIRECTOR))
                    .isEqualTo(new CalendarEdit.Outdated(2));
            assertThat(desk.change(rules(name, 2, "09:00-20:00"), "原样", DIRECTOR))
                    .isEqualTo(new CalendarEdit.Unchanged());
            assertThat(desk.open(rules(name, 0, "09:00-20:00"), "重名", DIRECTOR))
                    .isEqualTo(new CalendarEdit.NameTaken());
        }

        @Test
        void keeps_its_own_days() {
            var name = fresh();
            var rules = new CalendarRules(
                    name,
                    0,
                    Hours.week("09:00-18:00", "09:00-18:00", "09:00-18:00", "09:00-18:00", "09:00-18:00", "", ""),
                    true,
                    false,
                    Map.of(
                            LocalDate.of(2026, 3, 4),
                            DayException.off("盘点"),
                            LocalDate.of(2026, 3, 7),
                            new DayException("促销", true, Hours.parse("10:00-15:00"))));
            desk.open(rules, "盘点", DIRECTOR);

            assertThat(deadlines
                            .due(at("2026-03-03 10:00"), Term.workingDays(1), name)
                            .dueAt())
                    .isEqualTo(at("2026-03-05 18:00"));
            assertThat(deadlines
                            .due(at("2026-03-05 10:00"), Term.workingDays(2), name)
                            .dueAt())
                    .isEqualTo(at("2026-03-07 15:00"));
        }

        private CalendarRules rules(String name, int version, String hours) {
            return new CalendarRules(
                    name, version, Hours.week(hours, hours, hours, hours, hours, "", ""), true, false, Map.of());
        }

        private String fresh() {
            return "C" + UUID.randomUUID().toString().substring(0, 8);
        }
    }

    @Nested
    class A_notice_of_a_coming_year {

        /** Far away, so that no other test sees these days. */
        private static final String NOTICE = """
                {"year": 2051, "papers": ["https://www.gov.cn/2051"],
                 "days": [{"name": "元旦", "date": "2051-01-02", "isOffDay": true},
                          {"name": "元旦", "date": "2051-01-07", "isOffDay": false}]}
                """;

        @Test
        void is_looked_at_then_taken_in_and_counts_at_once() {
            var before = deadlines.due(at("2051-01-01 10:00"), Term.workingDays(1));
            assertThat(before.provisional()).isTrue();
            assertThat(mvc.post()
                            .uri("/calendar/import")
                            .multipart()
                            .file(new MockMultipartFile(
                                    "file",
                                    "2051.json",
                                    "application/json",
                                    NOTICE.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                            .with(Signed.as(Role.ADMINISTRATOR))
                            .with(csrf()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("共 2 天与现在不同");

            assertThat(mvc.post()
                            .uri("/calendar/notices")
                            .param("content", NOTICE)
                            .with(Signed.as(Role.ADMINISTRATOR))
                            .with(csrf()))
                    .hasRedirectedUrl("/calendar?year=2051");

            var after = deadlines.due(at("2051-01-01 10:00"), Term.workingDays(1));
            assertThat(after.provisional()).isFalse();
            assertThat(after.dueAt()).isEqualTo(at("2051-01-03 18:00"));
        }

        @Test
        void gets_a_clear_answer_when_it_is_none() {
            assertThat(mvc.post()
                            .uri("/calendar/import")
                            .multipart()
                            .file(new MockMultipartFile(
                                    "file",
                                    "x.json",
                                    "application/json",
                                    "{\"days\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                            .with(Signed.as(Role.ADMINISTRATOR))
                            .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("文件里没有年份");
        }

        @Test
        void is_not_for_agents_to_import() {
            assertThat(mvc.get().uri("/calendar/import").with(Signed.as(Role.AGENT)))
                    .hasStatus(403);
        }
    }

    @Nested
    class Asked_by_another_system {

        @Test
        void the_deadline_comes_with_its_explanation_in_chinese() {
            assertThat(ask("""
                            {"start": "2026-09-24T15:20:00+08:00", "kind": "CALENDAR_DAYS", "amount": 7, "rollForward": true}
                            """, null)).hasStatusOk().bodyJson().satisfies(json -> {
                json.assertThat().extractingPath("$.dueAt").isEqualTo("2026-10-09T00:00:00+08:00");
                json.assertThat().extractingPath("$.provisional").isEqualTo(false);
                json.assertThat().extractingPath("$.explanation[1]").asString().contains("收到当天");
            });
        }

        @Test
        void the_explanation_is_in_english_when_english_is_asked_for() {
            assertThat(ask(
                            "{\"start\": \"2026-03-02T10:00:00+08:00\", \"kind\": \"WORKING_DURATION\", \"amount\": \"PT8H\","
                                    + " \"pauses\": [{\"from\": \"2026-03-02T15:00:00+08:00\", \"to\": \"2026-03-03T11:00:00+08:00\"}]}",
                            "en-GB,en;q=0.8"))
                    .bodyJson()
                    .satisfies(json -> {
                        json.assertThat().extractingPath("$.dueAt").isEqualTo("2026-03-03T14:00:00+08:00");
                        json.assertThat()
                                .extractingPath("$.explanation[2]")
                                .asString()
                                .startsWith("Paused from");
                    });
        }

        @Test
        void a_named_calendar_counts() {
            assertThat(ask("""
                            {"start": "2026-06-18T11:50:00+08:00", "kind": "WORKING_DURATION", "amount": "PT30M", "calendar": "LUN"}
                            """, null)).bodyJson().extractingPath("$.dueAt").isEqualTo("2026-06-18T13:50:00+08:00");
        }

        @Test
        void what_is_malformed_is_refused_with_the_field() {
            for (var wrong : List.of(
                    "{\"start\": \"soon\", \"kind\": \"WORKING_DAYS\", \"amount\": 2}",
                    "{\"start\": \"2026-03-02T10:00:00+08:00\", \"kind\": \"FORTNIGHT\", \"amount\": 2}",
                    "{\"start\": \"2026-03-02T10:00:00+08:00\", \"kind\": \"ELAPSED\", \"amount\": 2}",
                    "{\"start\": \"2026-03-02T10:00:00+08:00\", \"kind\": \"WORKING_DAYS\", \"amount\": -2}",
                    "{\"start\": \"2026-03-02T10:00:00+08:00\", \"kind\": \"WORKING_DAYS\", \"amount\": 2, \"calendar\": \"NONE\"}",
                    "{}",
                    "{\"start\"")) {
                assertThat(ask(wrong, null)).as(wrong).hasStatus(400);
            }
        }

        @Test
        void strangers_get_no_answer() {
            assertThat(mvc.post()
                            .uri("/api/v1/calendar/deadlines")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}"))
                    .hasStatus(401);
        }

        private org.springframework.test.web.servlet.assertj.MvcTestResult ask(
                String json, @org.jspecify.annotations.Nullable String language) {
            var request = mvc.post()
                    .uri("/api/v1/calendar/deadlines")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json)
                    .with(Signed.as(Role.SUPERVISOR))
                    .with(csrf());
            return (language == null ? request : request.header("Accept-Language", language)).exchange();
        }
    }

    @Nested
    class On_its_pages {

        @Test
        void the_year_shows_days_off_and_make_up_workdays() {
            assertThat(mvc.get().uri("/calendar?year=2026").with(Signed.as(Role.AGENT)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("2026 年工作日历", "春节", "调休上班", "放假安排已公布")
                    .doesNotContain("导入放假通知");
        }

        @Test
        void a_year_without_notice_says_so() {
            assertThat(mvc.get().uri("/calendar?year=2043").with(Signed.as(Role.DIRECTOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("暂定", "导入放假通知");
        }

        @Test
        void a_date_is_explained() {
            assertThat(mvc.get()
                            .uri("/calendar/explain?start=2026-09-30T16:30&kind=WORKING_DAYS&amount=2&calendar=STD")
                            .with(Signed.as(Role.AGENT)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("2026-10-09 18:00", "国庆节放假");
        }

        @Test
        void a_question_that_makes_no_sense_is_shown_again() {
            assertThat(mvc.get()
                            .uri("/calendar/explain?start=2026-09-30T16:30&kind=WORKING_DAYS&amount=many&calendar=STD")
                            .with(Signed.as(Role.AGENT)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("请填 0 到", "value=\"many\"");
        }

        @Test
        void hours_are_edited_and_bad_ones_pointed_at() {
            assertThat(mvc.get().uri("/calendar/hours/LUN").with(Signed.as(Role.DIRECTOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("13:30-18:00");
            assertThat(mvc.post()
                            .uri("/calendar/hours/LUN")
                            .param("version", "1")
                            .param("week", "9 to 5", "", "", "", "", "", "")
                            .param("ground", "试改")
                            .with(Signed.as(Role.DIRECTOR))
                            .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("请写成 09:00-18:00");
        }

        @Test
        void a_calendar_nobody_knows_is_not_there() {
            assertThat(mvc.get().uri("/calendar?calendar=NONE").with(Signed.as(Role.AGENT)))
                    .hasStatus(404);
        }
    }

    @Nested
    class A_clock_chip {

        private final Term twoDays = Term.workingDays(2);

        @Test
        void is_calm_at_first_and_explains_itself() {
            var chip = chips.open(at("2026-03-02 10:00"), twoDays, at("2026-03-02 11:00"), uis.plain(Locale.CHINESE));

            assertThat(chip.tone()).isEqualTo(Tone.GOOD);
            assertThat(chip.label()).endsWith("到期");
            assertThat(chip.explanation()).isNotEmpty();
        }

        @Test
        void presses_when_four_fifths_are_used() {
            var chip = chips.open(at("2026-03-02 10:00"), twoDays, at("2026-03-04 15:00"), uis.plain(Locale.CHINESE));

            assertThat(chip.tone()).isEqualTo(Tone.WARN);
            assertThat(chip.label()).isEqualTo("剩 3 小时");
        }

        @Test
        void says_how_late_it_is() {
            var chip = chips.open(at("2026-03-02 10:00"), twoDays, at("2026-03-06 18:00"), uis.plain(Locale.ENGLISH));

            assertThat(chip.tone()).isEqualTo(Tone.BAD);
            assertThat(chip.label()).isEqualTo("2 days late");
        }

        @Test
        void tells_kept_from_late_when_it_has_stopped() {
            var ui = uis.plain(Locale.CHINESE);

            assertThat(chips.met(at("2026-03-02 10:00"), at("2026-03-04 18:00"), at("2026-03-04 18:00"), ui)
                            .label())
                    .isEqualTo("按时完成");
            assertThat(chips.met(at("2026-03-02 10:00"), at("2026-03-04 18:00"), at("2026-03-04 19:00"), ui)
                            .label())
                    .isEqualTo("晚了 1 小时");
        }
    }
}
