package io.bihuan.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.certification.CertificateDesk;
import io.bihuan.certification.CertificateLists;
import io.bihuan.certification.Certificates;
import io.bihuan.database.Ids;
import io.bihuan.quality.rule.Check;
import io.bihuan.quality.rule.Part;
import io.bihuan.quality.rule.Reason;
import io.bihuan.quality.rule.Verdict;
import io.bihuan.web.KeptWords;
import io.bihuan.web.UiFactory;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class QualityModuleTests {

    private static final Instant OPENED = Instant.now().minusSeconds(7_200);

    @Autowired
    InspectionDesk desk;

    @Autowired
    InspectionLists lists;

    @Autowired
    Scorecards scorecards;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    ServingRight right;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateLists certified;

    @Autowired
    CertificateDesk admissions;

    @Autowired
    UiFactory uis;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    final UUID agent = Ids.next();
    final UUID inspector = Ids.next();

    @ParameterizedTest
    @ValueSource(strings = {"ONSITE", "VIDEO"})
    void whoever_is_seen_is_judged_by_the_first_impression_too(String channel) {
        var card = scorecards.forChannel(channel, Instant.now());
        assertThat(card.code()).isEqualTo("SEEN");
        assertThat(card.items())
                .extracting(ScorecardItem::code)
                .contains("impression-voice", "impression-body", "impression-words", "framing", "leak", "safety");
        assertThat(card.weighed().stream().map(ScorecardItem::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(100));
        assertThat(card.fatal())
                .hasSameSizeAs(scorecards.forChannel("PHONE", Instant.now()).fatal());
    }

    @Test
    void in_writing_and_on_the_phone_the_cards_stay_as_they_were() {
        assertThat(scorecards.forChannel("ONLINE", Instant.now()).code()).isEqualTo("CHAT");
        assertThat(scorecards.forChannel("PHONE", Instant.now()).code()).isEqualTo("CALL");
    }

    @Nested
    class A_closed_conversation {

        @Test
        void is_inspected_once_and_leaves_evidence_by_area() {
            var conversation = aRudeConversation(agent);
            desk.inspect(conversation, false);
            desk.inspect(conversation, false);

            var row = lists.ofConversation(conversation);
            assertThat(lists.findings(row.id()))
                    .filteredOn(line -> line.finding().verdict() == Verdict.MISSED)
                    .extracting(line -> line.finding().check())
                    .contains(Check.FIRST_RESPONSE, Check.GREETING, Check.IDENTITY, Check.CLOSING, Check.RECORD);
            assertThat(evidence("identity"))
                    .singleElement()
                    .satisfies(strength -> assertThat(strength).isNegative());
            assertThat(row.score()).isNotNull().isLessThan(new java.math.BigDecimal("60"));
        }

        @Test
        void that_was_imported_without_an_agent_leaves_findings_only() {
            var conversation = aRudeConversation(null);
            desk.inspect(conversation, true);
            var row = lists.ofConversation(conversation);
            assertThat(row.agentId()).isNull();
            assertThat(lists.findings(row.id()))
                    .filteredOn(line -> line.finding().check() == Check.RECORD)
                    .singleElement()
                    .satisfies(line -> assertThat(line.finding().verdict()).isEqualTo(Verdict.NOT_APPLICABLE));
        }

        @Test
        void three_times_weak_raises_a_need() {
            for (var time = 0; time < 3; time++) {
                desk.inspect(aRudeConversation(agent), false);
            }
            assertThat(jdbc.sql(
                                    "select count(*) from competence.need where staff_id = :agent and area_code = 'identity'")
                            .param("agent", agent)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Nested
    class A_persons_word {

        @Test
        void against_a_finding_raises_the_score_and_counts_for_the_rule() {
            var conversation = aRudeConversation(agent);
            desk.inspect(conversation, false);
            var before = lists.ofConversation(conversation);
            var identity = lists.findings(before.id()).stream()
                    .filter(line -> line.finding().check() == Check.IDENTITY)
                    .findFirst()
                    .orElseThrow();
            desk.judge(identity.id(), false, "", inspector);
            var after = lists.ofConversation(conversation);
            assertThat(after.score()).isGreaterThan(before.score());
            assertThat(after.missed()).isEqualTo(before.missed() - 1);
            assertThat(lists.precision())
                    .filteredOn(each -> each.check() == Check.IDENTITY)
                    .singleElement()
                    .satisfies(each -> assertThat(each.judged()).isPositive());
        }

        @Test
        void against_one_of_three_findings_closes_the_need_that_rests_on_them() {
            UUID last = null;
            for (var time = 0; time < 3; time++) {
                var conversation = aRudeConversation(agent);
                desk.inspect(conversation, false);
                last = lists.ofConversation(conversation).id();
            }
            assertThat(openNeeds()).isEqualTo(1);
            var identity = lists.findings(last).stream()
                    .filter(line -> line.finding().check() == Check.IDENTITY)
                    .findFirst()
                    .orElseThrow();
            desk.judge(identity.id(), false, "", inspector);
            assertThat(openNeeds()).isZero();
        }

        private int openNeeds() {
            return jdbc.sql("""
                            select count(*)
                              from competence.need
                             where staff_id = :agent
                               and area_code = 'identity'
                               and closed_at is null
                            """).param("agent", agent).query(Integer.class).single();
        }
    }

    @Nested
    class A_score_by_hand {

        @Test
        void goes_to_the_agent_who_acknowledges_it_once() {
            var id = inspected();
            var reviewed = (Reviewing.Reviewed) reviews.review(id, all(5, false), inspector);
            assertThat(reviewed.score().value()).isEqualByComparingTo("100");
            assertThat(reviews.unacknowledged(agent))
                    .extracting(ReviewDesk.Unread::inspectionId)
                    .containsExactly(id);
            reviews.acknowledge(reviewed.reviewId(), "明白", agent);
            reviews.acknowledge(reviewed.reviewId(), "改口", agent);
            assertThat(reviews.latest(id).orElseThrow().answer()).isEqualTo("明白");
            assertThat(reviews.unacknowledged(agent)).isEmpty();
        }

        @Test
        void is_void_with_a_fatal_fault_and_keeps_the_raw_one() {
            var reviewed = (Reviewing.Reviewed) reviews.review(inspected(), all(4, true), inspector);
            assertThat(reviewed.score().value()).isEqualByComparingTo("0");
            assertThat(reviewed.score().raw()).isEqualByComparingTo("80");
        }

        @Test
        void is_refused_to_the_agent_themselves_and_beyond_the_scale() {
            assertThat(reviews.review(inspected(), all(5, false), agent)).isEqualTo(new Reviewing.OwnConversation());
            assertThat(reviews.review(inspected(), all(6, false), inspector)).isInstanceOf(Reviewing.BadMarks.class);
        }

        private NewReview all(int points, boolean fatal) {
            var card = lists.scorecard(lists.require(inspected(), null, null).scorecardId());
            return new NewReview(
                    card.items().stream()
                            .filter(item -> item.kind() != ItemKind.FATAL
                                    || (fatal && item.code().equals("abuse")))
                            .map(item ->
                                    new NewReview.Item(item.code(), item.kind() == ItemKind.FATAL ? 1 : points, ""))
                            .toList(),
                    "问候很完整，下次先核对身份。");
        }
    }

    @Nested
    class The_right_to_serve {

        private void certified() {
            jdbc.sql("""
                            insert into certification.certificate (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                            values (:id, :staff, 'ONLINE', :id::text, 'VALID', now() - interval '90 days', now() + interval '90 days', now())
                            """).param("id", Ids.next()).param("staff", agent).update();
        }

        private boolean serves() {
            return certificates.mayServe(agent, "ONLINE", Instant.now());
        }

        private NewReview marks(boolean fatal) {
            var card = lists.scorecard(lists.require(inspected(), null, null).scorecardId());
            return new NewReview(
                    card.items().stream()
                            .map(item -> new NewReview.Item(
                                    item.code(),
                                    item.kind() == ItemKind.FATAL
                                            ? (fatal && item.code().equals("abuse") ? 1 : 0)
                                            : 5,
                                    ""))
                            .toList(),
                    "");
        }

        @Test
        void is_suspended_by_a_fatal_item_and_given_back_when_another_look_finds_none() {
            certified();
            var id = inspected();
            reviews.review(id, marks(true), inspector);
            assertThat(serves()).isFalse();
            right.run();
            assertThat(serves()).isFalse();
            reviews.review(id, marks(false), Ids.next());
            assertThat(serves()).isTrue();
        }

        @Test
        void is_suspended_by_a_month_under_the_floor_and_given_back_by_a_person_for_good() {
            certified();
            for (var time = 0; time < 4; time++) {
                inspected();
            }
            right.run();
            assertThat(serves()).as("four are too few").isTrue();
            inspected();
            right.run();
            assertThat(serves()).isFalse();
            right.run();

            var certificate = certified.of(agent).getFirst();
            assertThat(certified.happenings(certificate.id())).singleElement().satisfies(line -> {
                assertThat(line.rule()).isEqualTo("H-11");
                assertThat(KeptWords.read(line.reason(), uis.plain(Locale.SIMPLIFIED_CHINESE)))
                        .contains("5 次质检均分", "低于底线 60 分");
                assertThat(KeptWords.read(line.reason(), uis.plain(Locale.ENGLISH)))
                        .contains("5 inspections", "below the floor of 60");
                assertThat(line.href()).contains(agent.toString());
            });
            admissions.resume(certificate.id(), "补训后抽查合格", inspector);
            right.run();
            assertThat(serves()).as("what was seen before counts no more").isTrue();
        }

        @Test
        void is_given_back_by_the_rule_when_the_mean_is_at_the_floor_again() {
            certified();
            var ids = java.util.stream.Stream.generate(QualityModuleTests.this::inspected)
                    .limit(5)
                    .toList();
            right.run();
            assertThat(serves()).isFalse();
            ids.forEach(id -> reviews.review(id, marks(false), inspector));
            right.run();
            assertThat(serves()).isTrue();
        }
    }

    @Nested
    class The_pages {

        @Test
        void show_the_list_the_inspection_and_the_sheet() {
            var id = inspected();
            var supervisor = Signed.as(Signed.person(inspector, Role.INSPECTOR));
            for (var filter : InspectionLists.Filter.values()) {
                assertThat(mvc.get().uri("/quality?filter=" + filter).with(supervisor))
                        .hasStatusOk();
            }
            assertThat(mvc.get().uri("/quality/" + id).with(supervisor))
                    .hasStatusOk()
                    .bodyText()
                    .contains("先核身份", "E-04", "#m2", "人工评分");
            assertThat(mvc.get().uri("/quality/" + id + "?lang=en").with(supervisor))
                    .bodyText()
                    .contains("Identity first");
            for (var format : List.of("pdf", "xlsx", "docx")) {
                assertThat(mvc.get()
                                .uri("/quality/" + id + "/sheet?format=" + format)
                                .with(supervisor))
                        .hasStatusOk();
            }
            assertThat(mvc.post()
                            .uri("/quality/" + id + "/reviews")
                            .with(supervisor)
                            .with(csrf())
                            .param("pace", "3"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("请打分，或选不适用");
        }

        @Test
        void show_agents_their_own_and_nobody_elses() {
            var id = inspected();
            assertThat(mvc.get().uri("/me/quality").with(Signed.as(Signed.person(agent, Role.AGENT))))
                    .hasStatusOk();
            assertThat(mvc.get().uri("/quality/" + id).with(Signed.as(Signed.person(agent, Role.AGENT))))
                    .hasStatusOk();
            assertThat(mvc.get().uri("/quality/" + id).with(Signed.as(Role.AGENT)))
                    .hasStatus(404);
            assertThat(mvc.get().uri("/quality").with(Signed.as(Role.AGENT))).hasStatus(403);
        }

        @Test
        void are_not_there_for_another_branch() {
            var conversation = aRudeConversation(null);
            desk.inspect(conversation, true);
            jdbc.sql("update conversation.conversation set branch_id = :branch where id = :id")
                    .param("branch", Ids.next())
                    .param("id", conversation)
                    .update();
            var external = lists.ofConversation(conversation).externalId();
            var elsewhere =
                    new SignedIn(Ids.next(), Ids.next(), "elsewhere", "别处的人", Set.of(Role.INSPECTOR), Ids.next());
            assertThat(mvc.get()
                            .uri("/api/v1/conversations/" + external + "/inspection")
                            .with(Signed.as(elsewhere)))
                    .hasStatus(404);
            assertThat(mvc.get().uri("/api/v1/conversations/" + external).with(Signed.as(elsewhere)))
                    .hasStatus(404);
        }

        @Test
        void tell_other_systems_exactly_score_and_findings() {
            var conversation = aRudeConversation(null);
            desk.inspect(conversation, true);
            var external = lists.ofConversation(conversation).externalId();
            assertThat(mvc.get()
                            .uri("/api/v1/conversations/" + external + "/inspection")
                            .with(Signed.as(Role.INSPECTOR)))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.findings[0]")
                    .asMap()
                    .containsOnlyKeys("rule", "messageSeq", "verdict", "evidence")
                    .containsEntry("rule", "E-03")
                    .containsEntry("verdict", "MISSED");
        }
    }

    @Nested
    class Evidence_in_words {

        private UUID inspection(UUID conversation) {
            desk.inspect(conversation, true);
            return lists.ofConversation(conversation).id();
        }

        private AbstractStringAssert<?> said(String external, String language) {
            return assertThat(mvc.get()
                            .uri("/api/v1/conversations/" + external + "/inspection")
                            .header("Accept-Language", language)
                            .with(Signed.as(Role.INSPECTOR)))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.findings[0].evidence")
                    .asString();
        }

        @Test
        void is_in_the_language_of_who_reads_it() {
            var conversation = aRudeConversation(null);
            var id = inspection(conversation);
            var external = lists.ofConversation(conversation).externalId();

            said(external, "zh-CN").startsWith("首次响应 ").endsWith("以内");
            said(external, "en").startsWith("First response after ").endsWith(" allowed");
            assertThat(mvc.get().uri("/quality/" + id + "?lang=en").with(Signed.as(Role.INSPECTOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("First response after ")
                    .doesNotContain("首次响应");
        }

        @Test
        void of_a_time_when_only_words_were_kept_still_stands_there() {
            var conversation = aRudeConversation(null);
            var id = inspection(conversation);
            jdbc.sql("update quality.finding set reason = default, details = default, evidence = '首次响应 40 秒（旧）'"
                            + " where inspection_id = :id and place = 0")
                    .param("id", id)
                    .update();

            said(lists.ofConversation(conversation).externalId(), "en").isEqualTo("首次响应 40 秒（旧）");
        }

        @Test
        void is_kept_in_chinese_too_for_a_former_version() {
            var id = inspection(aRudeConversation(null));

            assertThat(jdbc.sql("select evidence from quality.finding where inspection_id = :id and place = 0")
                            .param("id", id)
                            .query(String.class)
                            .single())
                    .startsWith("首次响应 ");
        }

        @ParameterizedTest
        @EnumSource(Reason.class)
        void is_there_for_every_reason_in_both_languages(Reason reason) {
            assertThat(uis.plain(Locale.SIMPLIFIED_CHINESE).text("quality.reason." + reason, "1", "2", "3", "4"))
                    .isNotBlank();
            assertThat(uis.plain(Locale.ENGLISH).text("quality.reason." + reason, "1", "2", "3", "4"))
                    .doesNotContainPattern("\\p{IsHan}");
        }

        @ParameterizedTest
        @EnumSource(Part.class)
        void names_every_part_in_both_languages(Part part) {
            assertThat(uis.plain(Locale.SIMPLIFIED_CHINESE).label("quality.part", part))
                    .isNotBlank();
            assertThat(uis.plain(Locale.ENGLISH).label("quality.part", part)).doesNotContainPattern("\\p{IsHan}");
        }
    }

    private List<Integer> evidence(String area) {
        return jdbc.sql("select strength from competence.evidence where staff_id = :agent and area_code = :area")
                .param("agent", agent)
                .param("area", area)
                .query(Integer.class)
                .list();
    }

    private UUID inspected() {
        var conversation = aRudeConversation(agent);
        desk.inspect(conversation, false);
        return lists.ofConversation(conversation).id();
    }

    /** Late, without greeting, private data first, no goodbye, no record. */
    private UUID aRudeConversation(@Nullable UUID by) {
        var id = Ids.next();
        var month = LocalDate.ofInstant(OPENED, ZoneId.of("Asia/Shanghai")).withDayOfMonth(1);
        jdbc.sql("select conversation.keep_month(:month)")
                .param("month", Date.valueOf(month))
                .query((row, n) -> 1)
                .list();
        jdbc.sql("""
                        insert into conversation.conversation
                               (id, month, external_id, channel, state, agent_id, opened_at, closed_at, last_at)
                        values (:id, :month, :external, 'ONLINE', 'CLOSED', :agent, :opened, :closed, :closed)
                        """)
                .param("id", id)
                .param("month", Date.valueOf(month))
                .param("external", "ext-" + id)
                .param("agent", by)
                .param("opened", Timestamp.from(OPENED))
                .param("closed", Timestamp.from(OPENED.plusSeconds(300)))
                .update();
        say(id, month, 1, "CUSTOMER", 0, "我的热水器订单到哪里了");
        say(id, month, 2, "AGENT", 60, "手机13800132207，地址文一路12号3栋402室，在路上。");
        return id;
    }

    private void say(UUID id, LocalDate month, int seq, String sender, int seconds, String text) {
        jdbc.sql("""
                        insert into conversation.message (conversation_id, month, seq, client_id, sender, text, at)
                        values (:id, :month, :seq, :client, :sender, :text, :at)
                        """)
                .param("id", id)
                .param("month", Date.valueOf(month))
                .param("seq", seq)
                .param("client", "c" + seq)
                .param("sender", sender)
                .param("text", text)
                .param("at", Timestamp.from(OPENED.plusSeconds(seconds)))
                .update();
    }
}
