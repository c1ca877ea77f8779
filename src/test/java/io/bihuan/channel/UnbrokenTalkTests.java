package io.bihuan.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.conversation.Acceptance;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.State;
import io.bihuan.live.EventStream;
import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visitor on a bad line, counted: every message is shown to them once and in order, however often they are cut off. */
@SpringBootTest
@AutoConfigureMockMvc
class UnbrokenTalkTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern MESSAGE = Pattern.compile("^id: (\\d+)\nevent: message\ndata: .*\n\n$");

    @Autowired
    UiFactory uis;

    @Autowired
    ChatStream streams;

    @Autowired
    MessageDesk messages;

    @Autowired
    ConversationDesk desk;

    @Autowired
    ConversationLists lists;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody_is_on_duty() {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
    }

    /** A browser: it resumes after the last message that reached it, and its line breaks after so many frames. */
    private final class Browser implements AutoCloseable {

        private final List<Long> shown = new CopyOnWriteArrayList<>();
        private final StringBuffer heard = new StringBuffer();
        private final ConversationId talk;
        private final Thread thread;
        private volatile int frames;
        private volatile int breaks;

        Browser(ConversationId talk, Random dice, int longest) {
            this.talk = talk;
            this.thread = Thread.ofVirtual().unstarted(() -> listen(dice, longest));
        }

        Browser listening() {
            thread.start();
            return this;
        }

        private void listen(Random dice, int longest) {
            while (true) {
                try {
                    frames = 1 + dice.nextInt(longest);
                    streams.run(
                            new EventStream(this::hear),
                            talk,
                            shown.isEmpty() ? 0 : shown.getLast(),
                            uis.plain(Locale.ENGLISH));
                    return;
                } catch (IOException cut) {
                    breaks++;
                } catch (InterruptedException closed) {
                    return;
                }
            }
        }

        /** What is on its way when the line breaks never arrives. */
        private void hear(byte[] frame) throws IOException {
            if (frames-- == 0) {
                throw new IOException("cut");
            }
            var words = new String(frame, StandardCharsets.UTF_8);
            heard.append(words);
            var message = MESSAGE.matcher(words);
            if (message.matches()) {
                shown.add(Long.parseLong(message.group(1)));
            }
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    private ConversationId aTalk() {
        return desk.open(NewConversation.online("访客", null));
    }

    private Acceptance says(ConversationId talk, String name) {
        return messages.accept(NewMessage.ofCustomer(talk, name, "第 " + name + " 句"));
    }

    private void sayAtOnce(ConversationId talk, int from, int until, int writers) throws Exception {
        try (var pool = Executors.newFixedThreadPool(writers)) {
            var tasks = IntStream.range(from, until)
                    .<Callable<Acceptance>>mapToObj(i -> () -> says(talk, "n" + i))
                    .toList();
            for (var done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isInstanceOf(Acceptance.Accepted.class);
            }
        }
    }

    private long last(ConversationId talk) {
        return lists.after(talk, 0, 10_000).size();
    }

    private void everythingIsShownOnceAndInOrder(Browser browser) {
        await().atMost(SOON).until(() -> browser.shown.size() >= last(browser.talk));
        assertThat(browser.shown)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last(browser.talk)).boxed().toList());
    }

    @Test
    void on_a_line_that_breaks_all_the_time_while_many_write_nothing_is_lost_doubled_or_disordered() throws Exception {
        var talk = aTalk();
        try (var one = new Browser(talk, new Random(1), 9).listening();
                var other = new Browser(talk, new Random(2), 40).listening()) {
            sayAtOnce(talk, 0, 400, 6);
            everythingIsShownOnceAndInOrder(one);
            everythingIsShownOnceAndInOrder(other);
            assertThat(one.breaks).isGreaterThan(40);
        }
    }

    @Test
    void a_laptop_that_slept_through_hundreds_of_messages_shows_them_once_and_in_order() throws Exception {
        var talk = aTalk();
        says(talk, "before");
        try (var asleep = new Browser(talk, new Random(3), 3)) {
            asleep.shown.add(1L);
            sayAtOnce(talk, 0, 650, 6);
            asleep.listening();
            sayAtOnce(talk, 650, 700, 2);
            everythingIsShownOnceAndInOrder(asleep);
        }
    }

    @Test
    void a_talk_that_ends_and_is_taken_up_again_by_late_words_goes_on_counting_on_the_same_line() {
        var talk = aTalk();
        try (var browser = new Browser(talk, new Random(4), 2).listening()) {
            says(talk, "first");
            desk.leave(talk);
            assertThat(lists.state(talk)).isEqualTo(State.CLOSED);
            assertThat(says(talk, "late")).isInstanceOf(Acceptance.Accepted.class);
            assertThat(says(talk, "late"))
                    .isInstanceOfSatisfying(
                            Acceptance.Accepted.class,
                            again -> assertThat(again.fresh()).isFalse());
            assertThat(lists.state(talk)).isEqualTo(State.WAITING);
            everythingIsShownOnceAndInOrder(browser);
            assertThat(browser.heard.toString())
                    .contains("You have left the queue")
                    .doesNotContain("离开", "\"own\"");
        }
    }

    @Test
    void names_that_arrive_in_another_order_keep_the_order_of_arrival_also_when_all_come_again() {
        var talk = aTalk();
        var arrived = List.of("c3", "c1", "c4", "c2");
        var numbers = arrived.stream().map(name -> number(says(talk, name))).toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();

        var again = arrived.reversed().stream()
                .map(name -> number(says(talk, name)))
                .toList();
        assertThat(again.reversed()).isEqualTo(numbers);
        assertThat(lists.after(talk, 0, 100).stream()
                        .map(ConversationLists.Message::clientId)
                        .filter(arrived::contains))
                .containsExactlyElementsOf(arrived);
    }

    private static long number(Acceptance acceptance) {
        return ((Acceptance.Accepted) acceptance).seq();
    }
}
