package io.bihuan.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The figures used here are of the ladder (H-02): no other test reads them. */
@SpringBootTest
@AutoConfigureMockMvc
class StandardModuleTests {

    @StandardRules("career")
    record LadderStandard(int supervisorSpanMin, int supervisorSpanMax, int cycleYearsMax) {

        LadderStandard {
            if (supervisorSpanMin > supervisorSpanMax) {
                throw new IllegalArgumentException("a supervisor leads at least more than at most");
            }
        }
    }

    private static final SignedIn DIRECTOR = Signed.person(Ids.next(), Role.DIRECTOR);

    @Autowired
    Standards standards;

    @Autowired
    Packs packs;

    @Autowired
    Versions versions;

    @Autowired
    StandardDesk desk;

    @Autowired
    StandardLists lists;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Test
    void every_modules_rules_bind_in_every_pack() {
        assertThat(RuleRecords.all()).isNotEmpty();
        for (var rules : RuleRecords.all()) {
            var area = packs.area(RuleBinder.prefix(rules));
            for (var pack : packs.all()) {
                assertThatCode(() -> standards.bind(rules, area, pack.letter(), versions.values(area, pack.letter())))
                        .as("%s in pack %s", rules.getSimpleName(), pack.letter())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void rules_are_in_force_from_the_very_beginning() {
        assertThat(standards
                        .inForce(LadderStandard.class, Instant.EPOCH)
                        .rules()
                        .supervisorSpanMin())
                .isPositive();
    }

    @Nested
    class A_change {

        @Test
        void applies_to_what_begins_and_leaves_what_has_begun() {
            var before = standards.inForce(LadderStandard.class, clock.instant());
            var wanted = before.rules().supervisorSpanMax() + 1;

            assertThat(desk.putInForce(
                            proposal(Map.of("career.supervisor-span-max", "" + wanted)), null, "组织调整", DIRECTOR))
                    .isInstanceOf(StandardEdit.Kept.class);

            var after = standards.inForce(LadderStandard.class, clock.instant());
            assertThat(after.rules().supervisorSpanMax()).isEqualTo(wanted);
            assertThat(after.version()).isNotEqualTo(before.version());
            assertThat(standards.of(LadderStandard.class, before.version())).isEqualTo(before.rules());
            assertThat(standards.inForce(LadderStandard.class, Instant.EPOCH).version())
                    .isNotEqualTo(after.version());
        }

        @Test
        void may_lie_ahead_and_be_taken_back_until_then() {
            var now = clock.instant();
            var before = standards.inForce(LadderStandard.class, now).rules();
            var later = now.plus(Duration.ofDays(40));
            var wanted = before.cycleYearsMax() + 1;
            var kept = (StandardEdit.Kept)
                    desk.putInForce(proposal(Map.of("career.cycle-years-max", "" + wanted)), later, "新制度", DIRECTOR);

            assertThat(standards.inForce(LadderStandard.class, now).rules()).isEqualTo(before);
            assertThat(standards.inForce(LadderStandard.class, later).rules().cycleYearsMax())
                    .isEqualTo(wanted);
            assertThat(lists.area(Area.PEOPLE, now).next()).isNotNull();

            assertThat(desk.withdraw(kept.version(), DIRECTOR)).isTrue();
            assertThat(desk.withdraw(kept.version(), DIRECTOR)).isFalse();
            assertThat(standards.inForce(LadderStandard.class, later).rules()).isEqualTo(before);
        }

        @Test
        void shows_the_difference_before_it_is_kept() {
            var now = standards.inForce(LadderStandard.class, clock.instant()).rules();
            var edit = desk.preview(proposal(Map.of("career.supervisor-span-max", "" + (now.supervisorSpanMax() + 5))));

            assertThat(edit)
                    .isInstanceOfSatisfying(
                            StandardEdit.Possible.class,
                            possible -> assertThat(possible.differences())
                                    .singleElement()
                                    .satisfies(each -> {
                                        assertThat(each.figure().rule()).isEqualTo("H-02");
                                        assertThat(each.before()).isEqualTo("" + now.supervisorSpanMax());
                                        assertThat(each.after()).isEqualTo("" + (now.supervisorSpanMax() + 5));
                                    }));
        }

        @Test
        void is_refused_when_nothing_differs() {
            assertThat(desk.preview(proposal(Map.of()))).isInstanceOf(StandardEdit.Unchanged.class);
        }

        @Test
        void is_refused_when_a_figure_is_no_figure() {
            assertThat(desk.preview(proposal(Map.of("career.supervisor-span-max", "several"))))
                    .isInstanceOfSatisfying(
                            StandardEdit.Faulty.class,
                            faulty -> assertThat(faulty.faults()).containsOnlyKeys("career.supervisor-span-max"));
            assertThat(desk.preview(proposal(Map.of("career.supervisor-span-max", "0"))))
                    .isInstanceOf(StandardEdit.Faulty.class);
        }

        @Test
        void is_refused_when_figures_do_not_go_together() {
            assertThat(desk.preview(proposal(Map.of("career.supervisor-span-min", "999"))))
                    .isInstanceOfSatisfying(
                            StandardEdit.Faulty.class,
                            faulty -> assertThat(faulty.faults().values())
                                    .extracting(StandardEdit.Fault::key)
                                    .containsExactly("standard.fault.together"));
        }

        @Test
        void is_refused_in_the_past() {
            assertThat(desk.putInForce(
                            proposal(Map.of("career.cycle-years-max", "9")),
                            clock.instant().minusSeconds(60),
                            "补记",
                            DIRECTOR))
                    .isInstanceOf(StandardEdit.InThePast.class);
        }

        @Test
        void is_refused_when_somebody_was_faster() {
            var mine = proposal(Map.of("career.senior-management-years", "4"));
            var theirs = standards
                            .inForce(LadderStandard.class, clock.instant())
                            .rules()
                            .supervisorSpanMax()
                    + 1;
            desk.putInForce(proposal(Map.of("career.supervisor-span-max", "" + theirs)), null, "先到", DIRECTOR);

            assertThat(desk.putInForce(mine, null, "后到", DIRECTOR)).isInstanceOf(StandardEdit.Outdated.class);
        }

        private Proposal proposal(Map<String, String> changes) {
            var latest = lists.history(Area.PEOPLE).getFirst();
            var values = new java.util.LinkedHashMap<String, String>();
            lists.figures(latest)
                    .values()
                    .forEach(states ->
                            states.forEach(state -> values.put(state.figure().key(), state.value())));
            values.putAll(changes);
            return new Proposal(Area.PEOPLE, latest.id(), latest.pack(), values);
        }
    }

    @Nested
    class On_its_pages {

        @Test
        void the_areas_stand_with_their_sources() {
            assertThat(mvc.get().uri("/standards").with(Signed.as(Role.DIRECTOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("投诉", "客户服务规范与礼仪指南", "修改");
        }

        @Test
        void those_who_may_only_read_cannot_change() {
            assertThat(mvc.get().uri("/standards").with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("/edit");
            assertThat(mvc.get().uri("/standards/complaint/edit").with(Signed.as(Role.SUPERVISOR)))
                    .hasStatus(403);
            assertThat(mvc.get().uri("/standards").with(Signed.as(Role.AGENT))).hasStatus(403);
        }

        @Test
        void the_register_is_searched() {
            assertThat(mvc.get().uri("/standards/rules?q=消防").with(Signed.as(Role.DIRECTOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("P-04")
                    .doesNotContain("E-13");
            assertThat(mvc.get().uri("/standards/rules?q=nothing-like-it").with(Signed.as(Role.DIRECTOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("没有符合条件的规则");
        }

        @Test
        void a_rule_says_where_it_comes_from_and_what_depends_on_it() {
            assertThat(mvc.get().uri("/standards/rules/E-13").with(Signed.as(Role.AGENT)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("2 个工作日", "客户服务规范与礼仪指南", "依据它的功能");
            assertThat(mvc.get().uri("/standards/rules/X-99").with(Signed.as(Role.AGENT)))
                    .hasStatus(404);
        }

        @Test
        void every_page_of_every_area_is_drawn() {
            for (var area : Area.values()) {
                var name = area.name().toLowerCase(java.util.Locale.ROOT);
                assertThat(mvc.get().uri("/standards/" + name).with(Signed.as(Role.DIRECTOR)))
                        .hasStatusOk();
                assertThat(mvc.get().uri("/standards/" + name + "/edit").with(Signed.as(Role.DIRECTOR)))
                        .hasStatusOk();
                for (var pack : lists.packs()) {
                    assertThat(mvc.get()
                                    .uri("/standards/" + name + "/edit?pack=" + pack.letter())
                                    .with(Signed.as(Role.DIRECTOR)))
                            .hasStatusOk();
                }
            }
        }

        @Test
        void a_list_is_ticked_off_its_choices_and_takes_no_others() {
            var exit = "v.complaint.stages[0].exit";
            var ticked = mvc.post()
                    .uri("/standards/complaint/preview")
                    .with(Signed.as(Role.DIRECTOR))
                    .with(csrf())
                    .param(exit, "", "RESTATED", "TASKS_DONE");
            assertThat(ticked).hasStatusOk().bodyText().contains("离开前须具备", "<ins>诉求已复述，客户确认无误、协办任务已办完</ins>");
            assertThat(mvc.post()
                            .uri("/standards/complaint/preview")
                            .with(Signed.as(Role.DIRECTOR))
                            .with(csrf())
                            .param(exit, "", "GOOD_MOOD"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("请从列表中选择");
            assertThat(mvc.post()
                            .uri("/standards/complaint/preview")
                            .with(Signed.as(Role.DIRECTOR))
                            .with(csrf())
                            .param(exit, "", "CALMING", "FACTS"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("请从列表中选择");
        }

        @Test
        void every_rule_is_drawn_in_both_languages() {
            for (var rule : lists.rules()) {
                assertThat(mvc.get()
                                .uri("/standards/rules/" + rule.id() + "?lang=en")
                                .with(Signed.as(Role.DIRECTOR)))
                        .as(rule.id())
                        .hasStatusOk();
            }
        }

        @Test
        void an_area_nobody_knows_is_not_there() {
            assertThat(mvc.get().uri("/standards/weather").with(Signed.as(Role.DIRECTOR)))
                    .hasStatus(404);
        }

        @Test
        void a_change_is_typed_looked_at_and_put_in_force() {
            var latest = lists.history(Area.KNOWLEDGE).getFirst();
            assertThat(mvc.post()
                            .uri("/standards/knowledge/preview")
                            .param("basedOn", latest.id().toString())
                            .param("pack", String.valueOf(latest.pack()))
                            .param("v.knowledge.scripts", "25")
                            .with(Signed.as(Role.DIRECTOR))
                            .with(csrf()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("20 项", "25 项", "确认生效");

            assertThat(mvc.post()
                            .uri("/standards/knowledge/versions")
                            .param("basedOn", latest.id().toString())
                            .param("pack", String.valueOf(latest.pack()))
                            .param("v.knowledge.scripts", "25")
                            .param("ground", "话术扩充")
                            .with(Signed.as(Role.DIRECTOR))
                            .with(csrf()))
                    .hasStatus3xxRedirection();

            var made = lists.history(Area.KNOWLEDGE).getFirst();
            assertThat(made.ground()).isEqualTo("话术扩充");
            assertThat(mvc.get().uri("/standards/versions/" + made.id()).with(Signed.as(Role.DIRECTOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("话术扩充", "25 项");
            assertThat(mvc.get().uri("/standards/rules/N-20").with(Signed.as(Role.DIRECTOR)))
                    .bodyText()
                    .contains("原文为 20 项");
        }

        @Test
        void a_wrong_figure_is_pointed_at_and_kept_as_typed() {
            var latest = lists.history(Area.PEOPLE).getFirst();
            assertThat(mvc.post()
                            .uri("/standards/people/preview")
                            .param("basedOn", latest.id().toString())
                            .param("v.career.supervisor-span-max", "many")
                            .with(Signed.as(Role.DIRECTOR))
                            .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("请填整数", "value=\"many\"");
        }

        @Test
        void a_change_without_a_ground_is_not_kept() {
            var latest = lists.history(Area.PEOPLE).getFirst();
            assertThat(mvc.post()
                            .uri("/standards/people/versions")
                            .param("basedOn", latest.id().toString())
                            .param("v.career.senior-management-years", "5")
                            .with(Signed.as(Role.DIRECTOR))
                            .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("请写明依据");
        }
    }
}
