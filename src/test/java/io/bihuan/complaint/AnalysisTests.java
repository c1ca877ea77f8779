package io.bihuan.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.calendar.MovableClock;
import io.bihuan.mass.Decision;
import io.bihuan.mass.Incident;
import io.bihuan.mass.MassDesk;
import io.bihuan.mass.MassLists;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.PeopleDesk;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What many complaints say together: counted, and gathered where they have one cause. */
@SpringBootTest
@AutoConfigureMockMvc
class AnalysisTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    ComplaintDesk desk;

    @Autowired
    ComplaintLists lists;

    @Autowired
    CountedComplaints counted;

    @Autowired
    Analysis analysis;

    @Autowired
    MassDesk mass;

    @Autowired
    MassLists masses;

    @Autowired
    RemedyLinks links;

    @Autowired
    FollowCodes codes;

    @Autowired
    Complaints complaints;

    @Autowired
    StageRecords stageRecords;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    People members;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    House house;
    UUID branch;

    @BeforeEach
    void house() {
        house = new House(organisation, people);
        branch = members.require(house.agent).branchId();
    }

    @Nested
    class Counting {

        private final Instant from = instant("2026-03-01T00:00");
        private final Instant to = instant("2026-04-01T00:00");
        private final Instant settled = instant("2026-06-01T00:00");

        @Test
        void tells_what_was_in_time_what_was_resolved_and_what_it_cost() {
            archived("2026-03-02T10:00", "净水器", true);
            archived("2026-03-03T10:00", "净水器", false);
            clock.at(instant("2026-03-04T10:00"), () -> open("净水器", "3 栋"));

            var count = only(analysis.by(Analysis.By.PRODUCT, from, to, settled, branch));
            assertThat(count)
                    .returns("净水器", Analysis.Count::key)
                    .returns(3L, Analysis.Count::opened)
                    .returns(2L, Analysis.Count::closed)
                    .returns(3L, Analysis.Count::owed)
                    .returns(2L, Analysis.Count::inTime)
                    .returns(2L, Analysis.Count::settled)
                    .returns(1L, Analysis.Count::resolved);
            assertThat(count.cost()).isEqualByComparingTo("760");
            assertThat(analysis.all(from, to, settled, branch).opened()).isEqualTo(3);
            assertThat(only(analysis.by(Analysis.By.CAUSE, from, to, settled, branch).stream()
                            .filter(each -> each.key().equals("THIRD_PARTY"))
                            .toList()))
                    .returns(2L, Analysis.Count::opened);
        }

        @Test
        void opens_the_list_behind_each_number() {
            archived("2026-03-02T10:00", "净水器", false);
            clock.at(instant("2026-03-04T10:00"), () -> open("热水器", "3 栋"));
            assertThat(rows("净水器", "opened")).hasSize(1);
            assertThat(rows("净水器", "unresolved")).hasSize(1);
            assertThat(rows("净水器", "late")).isEmpty();
            assertThat(rows("热水器", "late")).hasSize(1);
        }

        @Test
        void shares_nothing_where_there_is_nothing() {
            assertThat(Analysis.Count.share(0, 0)).isNull();
            assertThat(Analysis.Count.share(1, 4)).isEqualTo(25.0);
            var none = analysis.all(from, from, settled, branch);
            assertThat(none.opened()).isZero();
        }

        @Test
        void stands_on_its_page_for_every_way_to_tell_them_apart() {
            for (var by : Analysis.By.values()) {
                assertThat(mvc.get().uri("/complaints/analysis?by=" + by).with(Signed.as(Role.SUPERVISOR)))
                        .hasStatusOk();
                assertThat(mvc.get().uri("/complaints/analysis/list?by=" + by).with(Signed.as(Role.SUPERVISOR)))
                        .hasStatusOk();
            }
        }

        private List<ComplaintLists.Row> rows(String product, String what) {
            return counted.counted(Analysis.By.PRODUCT, product, List.of(), what, from, to, branch, 10);
        }

        private void archived(String at, String product, boolean satisfied) {
            clock.at(instant(at), () -> {
                var id = open(product, "3 栋");
                desk.advance(id, Map.of(Field.CALMING, "已致歉"), house.agent);
                desk.advance(id, House.verified(), house.supervisor);
                desk.advance(
                        id,
                        Map.of(Field.REMEDIES, "REFUND", Field.AMOUNT, "380", Field.WORDS, "380 元 3 月 5 日 18:00 前退回。"),
                        house.supervisor);
                desk.advance(
                        id,
                        Map.of(Field.EXPLAINED, "电话", Field.ACCEPTED_BY, "王", Field.ACCEPTED_HOW, "TOLD"),
                        house.agent);
                desk.advance(id, Map.of(Field.REFUND_PROOF, "流水", Field.RESULT, "到账"), house.finance);
                desk.advance(
                        id,
                        Map.of(
                                Field.SUMMARY, "总结",
                                Field.COST, "380",
                                Field.PREVENTION, "抽检",
                                Field.AREA, "complaint.verify"),
                        house.supervisor);
                if (satisfied) {
                    desk.visited(id, true, "", house.agent);
                }
                return id;
            });
            if (!satisfied) {
                clock.at(instant(at).plusSeconds(86_400), () -> {
                    var id = latest(product);
                    stageRecords.visit(id, false, "还在漏", house.agent, instant(at));
                    return id;
                });
            }
        }

        private ComplaintId latest(String product) {
            return new ComplaintId(rows(product, "closed").getFirst().id());
        }
    }

    @Nested
    class Many_of_one_cause {

        @Test
        void are_suggested_when_type_product_and_place_are_the_same_and_not_again_once_gathered() {
            var ids = many(4);
            var suggested = only(masses.suggested(branch));
            assertThat(suggested.complaints()).containsExactlyInAnyOrderElementsOf(ids);
            mass.gather("水箱漏水", ids, branch, house.supervisor);
            assertThat(masses.suggested(branch)).isEmpty();
        }

        @Test
        void are_decided_once_and_each_customer_answers_for_themselves() {
            var ids = many(4);
            ids.subList(0, 3)
                    .forEach(id -> desk.advance(new ComplaintId(id), Map.of(Field.CALMING, "已致歉"), house.agent));
            var incident = mass.gather("水箱漏水", ids, branch, house.supervisor);
            var decided = mass.decide(incident, decision(), house.supervisor);
            assertThat(decided.offers()).hasSize(3);
            assertThat(decided.held()).hasSize(1);
            links.accept(
                    decided.offers().get(0).link().token(),
                    "甲",
                    null,
                    decided.offers().get(0).link().code());
            links.refuse(decided.offers().get(1).link().token(), "金额太少");
            assertThat(masses.members(refreshed(incident)))
                    .extracting(ComplaintLists.Row::stage)
                    .containsExactlyInAnyOrder(Stage.EXECUTION, Stage.REMEDY, Stage.FEEDBACK, Stage.RECEPTION);
        }

        @Test
        void belong_to_one_case_at_most() {
            var ids = many(4);
            mass.gather("水箱漏水", ids, branch, house.supervisor);
            var other = mass.gather("另一件", List.of(), branch, house.supervisor);
            assertThat(mass.join(other, ids.getFirst(), house.supervisor)).isFalse();
        }

        @Test
        void are_told_at_once_where_each_customer_looks() {
            var ids = many(4);
            var incident = mass.gather("水箱漏水", ids, branch, house.supervisor);
            mass.tell(incident, "水箱 11 月 24 日 18:00 前修好，期间每户送水。", house.supervisor);
            var id = new ComplaintId(ids.getLast());
            var code = codes.issue(id);
            assertThat(codes.standing(complaints.require(id).number(), code)
                            .orElseThrow()
                            .word())
                    .contains("每户送水");
        }

        @Test
        void have_a_page_each_and_one_of_all() {
            var incident = mass.gather("水箱漏水", many(4), branch, house.supervisor);
            assertThat(mvc.get().uri("/complaints/mass").with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(incident.number());
            assertThat(mvc.get().uri("/complaints/mass/" + incident.number()).with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("4 件投诉");
        }

        private Incident refreshed(Incident incident) {
            return masses.require(incident.number(), null);
        }

        private Decision decision() {
            return new Decision(
                    "现场检查水箱焊缝开裂",
                    "照片 6 张",
                    "物业工程部",
                    Cause.PRODUCT,
                    List.of("COMPENSATION", "APOLOGY"),
                    "200",
                    "每户补偿 200 元，11 月 24 日 18:00 前到账。");
        }

        private List<UUID> many(int count) {
            return IntStream.range(0, count)
                    .mapToObj(each -> open("二次供水", "3 栋").value())
                    .toList();
        }
    }

    private ComplaintId open(String product, String place) {
        var usual = house.complaint(null, false, "水不能用");
        var asked = new NewComplaint(
                null,
                null,
                usual.contact(),
                "property.facilities",
                Severity.S3,
                null,
                false,
                "水不能用",
                "",
                "",
                product,
                place,
                NewComplaint.Via.DESK,
                true);
        return ((Opening.Opened) desk.open(asked, house.agent)).id();
    }

    private static <T> T only(List<T> one) {
        assertThat(one).hasSize(1);
        return one.getFirst();
    }

    private static Instant instant(String when) {
        return LocalDateTime.parse(when).atZone(SHANGHAI).toInstant();
    }
}
