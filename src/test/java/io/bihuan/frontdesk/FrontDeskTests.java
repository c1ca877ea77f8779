package io.bihuan.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.FollowUpLists;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.conversation.State;
import io.bihuan.customer.CustomerId;
import io.bihuan.database.Ids;
import io.bihuan.privacy.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class FrontDeskTests {

    @Autowired
    Notices notices;

    @Autowired
    QueueNumbers numbers;

    @Autowired
    FrontDesk desk;

    @Autowired
    ConversationLists conversations;

    @Autowired
    RecordDesk records;

    @Autowired
    FollowUpLists followUps;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final UUID clerk = Ids.next();

    /** Nobody of another test stands in the line. */
    @BeforeEach
    void emptyTheHall() {
        jdbc.sql("update frontdesk.ticket set state = 'SKIPPED' where state in ('WAITING', 'CALLED')")
                .update();
    }

    private Ticket draws(String about) {
        return ((Drawing.Drawn) numbers.draw(about)).ticket();
    }

    private Visit aVisit(Ticket ticket, Visit.Then then) {
        return new Visit(
                ticket.id(),
                "王女士",
                "138" + String.format("%08d", Math.abs(ticket.id().hashCode() % 100_000_000)),
                "补办门禁卡",
                "已录入，当场发卡",
                then,
                "明天上午送卡上门");
    }

    @Nested
    class Numbers {

        @Test
        void are_called_in_the_order_in_which_they_were_drawn() {
            var first = draws("缴费");
            var second = draws("报修");

            assertThat(numbers.drawn(second).ahead()).isEqualTo(1);
            assertThat(numbers.callNext(clerk, "2 号窗口")).map(Ticket::id).contains(first.id());
            assertThat(numbers.drawn(second).ahead()).isZero();
            assertThat(numbers.callNext(clerk, "")).map(Ticket::id).contains(second.id());
            assertThat(numbers.callNext(clerk, "")).isEmpty();
        }

        @Test
        void are_skipped_and_come_next_when_taken_back() {
            var late = draws("缴费");
            var patient = draws("报修");
            numbers.callNext(clerk, "");

            assertThat(numbers.skip(late.id())).isTrue();
            assertThat(numbers.skip(late.id())).isFalse();
            assertThat(numbers.takeBack(late.id())).isTrue();

            assertThat(numbers.callNext(clerk, "")).map(Ticket::id).contains(late.id());
            assertThat(numbers.callNext(clerk, "")).map(Ticket::id).contains(patient.id());
        }

        @Test
        void are_each_drawn_once_and_called_once_however_many_are_at_it() throws Exception {
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var drawing = new ArrayList<Callable<Integer>>();
                for (var i = 0; i < 20; i++) {
                    drawing.add(() -> draws("缴费").number());
                }
                var drawn = new ArrayList<Integer>();
                for (var each : people.invokeAll(drawing)) {
                    drawn.add(each.get());
                }
                assertThat(drawn).doesNotHaveDuplicates();

                var calling = new ArrayList<Callable<Integer>>();
                for (var i = 0; i < 20; i++) {
                    calling.add(
                            () -> numbers.callNext(Ids.next(), "").orElseThrow().number());
                }
                var called = new ArrayList<Integer>();
                for (var each : people.invokeAll(calling)) {
                    called.add(each.get());
                }
                assertThat(Set.copyOf(called)).isEqualTo(Set.copyOf(drawn));
            }
        }
    }

    @Nested
    class A_visit {

        @Test
        void that_is_done_at_once_leaves_its_record_and_ends_its_number() {
            var ticket = draws("门禁卡");
            numbers.callNext(clerk, "");

            var id = desk.note(aVisit(ticket, Visit.Then.DONE), clerk);

            assertThat(conversations.state(id)).isEqualTo(State.CLOSED);
            var transcript = conversations.transcript(id);
            assertThat(transcript.channel()).isEqualTo("ONSITE");
            assertThat(transcript.customerId()).isNotNull();
            assertThat(transcript.agentId()).isEqualTo(clerk);
            assertThat(records.require(id).content().request()).isEqualTo("补办门禁卡");
            assertThat(numbers.require(ticket.id()).state()).isEqualTo(Ticket.State.SERVED);
        }

        @Test
        void remembers_the_notice_that_stood_beside_the_number() {
            var officer = Signed.person(Ids.next(), Role.DIRECTOR);
            var seen = notices.publish("ONSITE", "现场告知", "On site", officer);
            var ticket = ((Drawing.Drawn) numbers.draw("缴费", seen.version())).ticket();
            var told = notices.publish("ONSITE", "后来的告知", "Later", officer);
            numbers.callNext(clerk, "");

            var id = desk.note(aVisit(ticket, Visit.Then.DONE), clerk, String.valueOf(told.version()));

            assertThat(notices.shownTo(
                            new CustomerId(conversations.transcript(id).customerId())))
                    .extracting(Notices.Shown::version)
                    .containsExactlyInAnyOrder(seen.version(), told.version());
        }

        @Test
        void that_goes_on_stays_in_the_clerks_hand() {
            var ticket = draws("报修");
            numbers.callNext(clerk, "");

            var id = desk.note(aVisit(ticket, Visit.Then.TALK), clerk);

            assertThat(conversations.state(id)).isEqualTo(State.ACTIVE);
            assertThat(records.find(id)).isEmpty();
        }

        @Test
        void with_a_promise_is_owed_by_the_clerk() {
            var ticket = draws("门禁卡");
            numbers.callNext(clerk, "");

            var id = desk.note(aVisit(ticket, Visit.Then.FOLLOW_UP), clerk);

            assertThat(followUps.of(id))
                    .singleElement()
                    .satisfies(owed -> assertThat(owed.promise()).isEqualTo("明天上午送卡上门"));
        }

        @Test
        void without_a_word_of_what_it_was_about_comes_back_with_everything_typed() {
            assertThat(mvc.post()
                            .uri("/front-desk/visits")
                            .with(Signed.as(Role.AGENT))
                            .with(SecurityMockMvcRequestPostProcessors.csrf())
                            .param("name", "李先生")
                            .param("phone", "不是号码")
                            .param("then", "DONE"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("李先生", "不是号码", "写一句客户来办什么", "手机号只写数字");
        }
    }

    @Nested
    class Those_who_come {

        @Test
        void find_the_kiosk_at_its_start_and_in_the_language_of_the_house_whatever_the_last_one_left() {
            var start = "/kiosk/" + numbers.kiosk() + "?lang=zh-CN";
            assertThat(mvc.get().uri("/kiosk/" + numbers.kiosk() + "?lang=en"))
                    .bodyText()
                    .contains("data-rests=\"30\"", "data-rests-at=\"" + start + "\"");
            assertThat(mvc.get().uri(start)).bodyText().doesNotContain("data-rests=");
        }

        @Test
        void draw_and_see_their_number_with_the_word_of_the_kiosk_only() throws Exception {
            var word = numbers.kiosk();
            var drawn = mvc.post()
                    .uri("/kiosk/" + word + "/tickets")
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .param("about", "缴费")
                    .exchange();
            assertThat(drawn).hasStatus3xxRedirection();
            var address = drawn.getResponse().getRedirectedUrl();
            assertThat(mvc.get().uri(String.valueOf(address))).bodyText().contains("前面 0 人");
            var slip = mvc.get().uri(address + "/slip").exchange();
            assertThat(slip).hasStatusOk().hasContentType("application/pdf");
            try (var paper = Loader.loadPDF(slip.getResponse().getContentAsByteArray())) {
                assertThat(paper.getNumberOfPages()).isEqualTo(1);
                assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(200f, 210f);
                assertThat(new PDFTextStripper().getText(paper)).contains("缴费", "前面 0 人");
            }

            assertThat(mvc.get().uri("/kiosk/another")).hasStatus(404);
            assertThat(mvc.get().uri("/kiosk/another/screen")).hasStatus(404);
            assertThat(mvc.get().uri(String.valueOf(address).replace(word, "another")))
                    .hasStatus(404);
        }

        @Test
        void see_on_the_screen_who_is_called_where() {
            var ticket = draws("缴费");
            numbers.callNext(clerk, "3 号窗口");

            for (var page : List.of("/screen", "/tickets/" + ticket.id())) {
                assertThat(mvc.get().uri("/kiosk/" + numbers.kiosk() + page))
                        .hasStatusOk()
                        .bodyText()
                        .contains(ticket.label(), "3 号窗口");
            }
        }
    }
}
