package io.bihuan.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.calendar.MovableClock;
import io.bihuan.complaint.RemedyCodes.Mailing;
import io.bihuan.complaint.RemedyLinks.Answered;
import io.bihuan.complaint.RemedyLinks.State;
import io.bihuan.customer.CustomerId;
import io.bihuan.file.Keeping;
import io.bihuan.mail.LettersToOne;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.web.UiFactory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class RemedyLinkTests {

    @Autowired
    ComplaintDesk desk;

    @Autowired
    RemedyLinks links;

    @Autowired
    EvidenceFiles files;

    @Autowired
    Acceptances acceptances;

    @Autowired
    Complaints complaints;

    @Autowired
    LinkRows rows;

    @Autowired
    ComplaintRules standards;

    @Autowired
    History history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    UiFactory uis;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    House house;

    @BeforeEach
    void house() {
        house = new House(organisation, people);
    }

    @Test
    void shows_the_remedy_and_takes_a_signed_acceptance_once() {
        var id = inFeedback();
        var token = links.issue(id, house.agent).token();
        assertThat(links.offer(token).words()).contains("11 月 24 日");
        assertThat(links.accept(token, "王建国", signature(), "")).isEqualTo(Answered.ACCEPTED);
        assertThat(complaints.require(id).progress().stage()).isEqualTo(Stage.EXECUTION);
        assertThat(acceptances.of(id).orElseThrow().signature()).isNotEmpty();
        assertThat(links.accept(token, "王建国", signature(), "")).isEqualTo(Answered.GONE);
        assertThat(links.offer(token).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void opened_on_two_screens_that_answer_at_once_one_answer_counts_and_the_other_is_told() throws Exception {
        for (var round = 0; round < 8; round++) {
            var id = inFeedback();
            var token = links.issue(id, house.agent).token();
            var together = new CyclicBarrier(2);
            try (var pool = Executors.newFixedThreadPool(2)) {
                var yes = pool.submit(() -> {
                    together.await();
                    return links.accept(token, "王建国", signature(), "");
                });
                var no = pool.submit(() -> {
                    together.await();
                    return links.refuse(token, "我要退款");
                });
                var accepted = yes.get() == Answered.ACCEPTED;
                assertThat(no.get()).isEqualTo(accepted ? Answered.GONE : Answered.REFUSED);
                assertThat(yes.get()).isEqualTo(accepted ? Answered.ACCEPTED : Answered.GONE);
                assertThat(complaints.require(id).progress().stage())
                        .isEqualTo(accepted ? Stage.EXECUTION : Stage.REMEDY);
                assertThat(acceptances.of(id).isPresent()).isEqualTo(accepted);
            }
        }
    }

    @Test
    void asks_for_a_signature_or_the_code_that_was_told() {
        var id = inFeedback();
        var made = links.issue(id, house.agent);
        assertThat(links.accept(made.token(), "王建国", null, "")).isEqualTo(Answered.SIGNATURE_NEEDED);
        assertThat(links.accept(made.token(), "王建国", null, wrong(made.code()))).isEqualTo(Answered.CODE_WRONG);
        assertThat(links.accept(made.token(), "王建国", null, made.code())).isEqualTo(Answered.ACCEPTED);
        assertThat(acceptances.of(id).orElseThrow().byCode()).isTrue();
    }

    @Nested
    class A_code_by_mail {

        private final List<String> sent = new ArrayList<>();
        private boolean serverIsUp = true;
        private RemedyCodes codes;

        @BeforeEach
        void anAddress() {
            var letters = new LettersToOne() {
                @Override
                public Optional<String> reaches(CustomerId customer) {
                    return Optional.of("w***@example.com");
                }

                @Override
                public boolean hand(CustomerId customer, String subject, String words) {
                    return serverIsUp && sent.add(words.replaceFirst("(?s)\\D*(\\d{6}).*", "$1"));
                }
            };
            codes = new RemedyCodes(rows, complaints, standards, letters, history, transaction, clock);
        }

        @Test
        void takes_the_place_of_the_one_told_by_phone_and_is_accepted_once() {
            var id = inFeedback();
            var made = links.issue(id, house.agent);
            assertThat(codes.reaches(made.token())).contains("w***@example.com");
            assertThat(codes.send(made.token(), uis.plain())).isEqualTo(Mailing.MAILED);
            assertThat(links.accept(made.token(), "王建国", null, wrong(sent.getFirst())))
                    .isEqualTo(Answered.CODE_WRONG);
            assertThat(links.accept(made.token(), "王建国", null, sent.getFirst())).isEqualTo(Answered.ACCEPTED);
            assertThat(acceptances.of(id).orElseThrow().byCode()).isTrue();
            assertThat(history.of(id))
                    .filteredOn(each -> each.what() == Happening.Kind.CODE_MAILED)
                    .extracting(Happening::reason)
                    .containsExactly("w***@example.com");
            assertThat(codes.send(made.token(), uis.plain())).isEqualTo(Mailing.GONE);
        }

        @Test
        void ends_after_a_quarter_of_an_hour() {
            var made = links.issue(inFeedback(), house.agent);
            codes.send(made.token(), uis.plain());
            var later = Instant.now(clock).plus(Duration.ofMinutes(16));
            assertThat(clock.at(later, () -> links.accept(made.token(), "王建国", null, sent.getFirst())))
                    .isEqualTo(Answered.CODE_WRONG);
        }

        @Test
        void that_the_mail_server_does_not_take_leaves_the_former_one_as_it_was() {
            var made = links.issue(inFeedback(), house.agent);
            serverIsUp = false;
            assertThat(codes.send(made.token(), uis.plain())).isEqualTo(Mailing.FAILED);
            assertThat(links.accept(made.token(), "王建国", null, made.code())).isEqualTo(Answered.ACCEPTED);
        }

        @Test
        void goes_five_times_for_a_link_and_no_more() {
            var made = links.issue(inFeedback(), house.agent);
            for (var time = 0; time < 5; time++) {
                assertThat(codes.send(made.token(), uis.plain())).isEqualTo(Mailing.MAILED);
            }
            assertThat(codes.send(made.token(), uis.plain())).isEqualTo(Mailing.TOO_MANY);
            assertThat(sent).hasSize(5);
            assertThat(codes.send("guessed", uis.plain())).isEqualTo(Mailing.GONE);
        }
    }

    @Test
    void a_code_is_dead_after_five_wrong_tries() {
        var made = links.issue(inFeedback(), house.agent);
        for (var tried = 0; tried < 5; tried++) {
            links.accept(made.token(), "王建国", null, wrong(made.code()));
        }
        assertThat(links.accept(made.token(), "王建国", null, made.code())).isEqualTo(Answered.CODE_WRONG);
        assertThat(links.accept(made.token(), "王建国", signature(), "")).isEqualTo(Answered.ACCEPTED);
    }

    @Test
    void takes_a_refusal_with_its_reason_back_to_the_remedy() {
        var id = inFeedback();
        var token = links.issue(id, house.agent).token();
        assertThat(links.refuse(token, " ")).isEqualTo(Answered.WORDS_NEEDED);
        assertThat(links.refuse(token, "我要退款")).isEqualTo(Answered.REFUSED);
        assertThat(complaints.require(id).progress().stage()).isEqualTo(Stage.REMEDY);
        assertThat(links.offer(token).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void a_question_leaves_it_open_and_its_answer_stands_beside_the_remedy() {
        var id = inFeedback();
        var token = links.issue(id, house.agent).token();
        assertThat(links.ask(token, "旧机谁来拆？")).isEqualTo(Answered.ASKED);
        var question = links.offer(token).questions().getFirst();
        assertThat(links.answer(id, question.id(), "送货师傅当场拆走", house.agent)).isTrue();
        assertThat(links.answer(id, question.id(), "再答一次", house.agent)).isFalse();
        assertThat(links.offer(token).questions().getFirst().answer()).isEqualTo("送货师傅当场拆走");
        assertThat(links.accept(token, "王建国", signature(), "")).isEqualTo(Answered.ACCEPTED);
    }

    @Test
    void says_why_it_does_not_work_any_more() {
        var id = inFeedback();
        var former = links.issue(id, house.agent).token();
        var token = links.issue(id, house.agent).token();
        assertThat(former).hasSizeGreaterThanOrEqualTo(43);
        assertThat(links.offer(former).state()).isEqualTo(State.REPLACED);
        assertThat(links.offer("guessed").state()).isEqualTo(State.UNKNOWN);
        var later = Instant.now(clock).plus(Duration.ofDays(8));
        assertThat(clock.at(later, () -> links.offer(token)).state()).isEqualTo(State.EXPIRED);
        assertThat(clock.at(later, () -> links.accept(token, "王建国", signature(), "")))
                .isEqualTo(Answered.GONE);
        desk.back(id, Stage.REMEDY, "主管改了方案", house.supervisor);
        assertThat(links.offer(token).state()).isEqualTo(State.MOVED_ON);
    }

    @Test
    void a_signature_is_a_small_picture_with_ink_on_it() {
        assertThat(Signature.read(drawn())).isPresent();
        assertThat(Signature.read(picture(false))).isEmpty();
        assertThat(Signature.read("data:image/png;base64,AAAA")).isEmpty();
        assertThat(Signature.read("data:text/html;base64,PHNjcmlwdD4=")).isEmpty();
        assertThat(Signature.read("")).isEmpty();
    }

    @Test
    void a_signature_on_paper_counts_with_its_scan_only() {
        var id = inFeedback();
        var signed = Map.of(Field.EXPLAINED, "上门说明", Field.ACCEPTED_BY, "王建国", Field.ACCEPTED_HOW, "SIGNATURE");
        assertThat(desk.advance(id, signed, house.agent)).isEqualTo(new Move.ScanNeeded());
        var scan = Base64.getDecoder().decode(drawn().substring(22));
        assertThat(files.keep(
                        id, EvidenceFiles.Kind.SIGNED_FORM, "确认单.png", new ByteArrayInputStream(scan), house.agent))
                .isInstanceOf(Keeping.Kept.class);
        assertThat(desk.advance(id, signed, house.agent)).isEqualTo(new Move.Moved(Stage.EXECUTION));
    }

    static String drawn() {
        return picture(true);
    }

    private static Signature signature() {
        return Signature.read(drawn()).orElseThrow();
    }

    private static String picture(boolean ink) {
        var image = new BufferedImage(200, 80, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 200, 80);
        pen.setColor(Color.BLACK);
        if (ink) {
            pen.drawLine(10, 60, 180, 20);
            pen.drawOval(60, 10, 40, 40);
        }
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private ComplaintId inFeedback() {
        var opening = desk.open(house.complaint(null, false, "热水器打不着火"), house.agent);
        var id = ((Opening.Opened) opening).id();
        desk.advance(id, Map.of(Field.CALMING, "已致歉"), house.agent);
        desk.advance(id, House.verified(), house.supervisor);
        desk.advance(
                id, Map.of(Field.REMEDIES, "EXCHANGE", Field.WORDS, "王先生，11 月 24 日 18:00 前为您换装新机。"), house.supervisor);
        return id;
    }
}
