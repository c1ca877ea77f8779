package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words of the centre on their way to customers who do not read them here. */
@SpringBootTest
@AutoConfigureMockMvc
class CarriageTests {

    @Autowired
    CarriageRows rows;

    @Autowired
    Carriages carriages;

    @Autowired
    DirectTalks talks;

    @Autowired
    MessageDesk messages;

    @Autowired
    ConversationLists lists;

    @Autowired
    Conversations conversations;

    @Autowired
    Says says;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final CarriageSettings settings = new CarriageSettings(
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(20),
            Duration.ofMinutes(30),
            Duration.ofHours(24));
    private final String channel = "POST-" + Ids.next();
    private final UUID agent = Ids.next();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private Duration later = Duration.ZERO;
    private @Nullable NoWayOut noWayOut;
    private Function<Outgoing, Carried> answer = _ -> new Carried.Delivered();

    private Instant now() {
        return clock.instant().plus(later);
    }

    private Carrier carrier() {
        return new Carrier() {
            @Override
            public String channel() {
                return channel;
            }

            @Override
            public boolean isLive() {
                return false;
            }

            @Override
            public Optional<NoWayOut> noWayOut(ConversationId conversation) {
                return Optional.ofNullable(noWayOut);
            }

            @Override
            public Carried carry(Outgoing message) {
                var outcome = answer.apply(message);
                if (outcome instanceof Carried.Delivered) {
                    arrived.add(message.text());
                }
                return outcome;
            }
        };
    }

    /** A node of its own with the carrier of this test. */
    private CarriageRound aNode() {
        return new CarriageRound(
                List.of(carrier()), rows, lists, conversations, messages, says, notices, settings, new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return clock.getZone();
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return clock.withZone(zone);
                    }

                    @Override
                    public Instant instant() {
                        return now();
                    }
                });
    }

    private ConversationId aCarriedConversation() {
        var at = clock.instant();
        var id = talks.answered(new NewConversation(channel, "王女士", null, 0), agent, at, at);
        carriages.begin(id, channel);
        return id;
    }

    private void agentSays(ConversationId id, String text) {
        assertThat(messages.accept(NewMessage.ofAgent(id, Ids.next().toString(), agent, text)))
                .isInstanceOf(Acceptance.Accepted.class);
        rows.wake(List.of(id.value()), now());
    }

    private int round(CarriageRound node) {
        var claimed = node.claim(10);
        claimed.forEach(node::carry);
        return claimed.size();
    }

    private int told() {
        return jdbc.sql("select count(*) from notice.notice where staff_id = :agent")
                .param("agent", agent)
                .query(Integer.class)
                .single();
    }

    private List<String> linesIn(ConversationId id) {
        return lists.after(id, 0, 100).stream()
                .filter(message -> message.from() == Speaker.SYSTEM)
                .map(ConversationLists.Message::text)
                .toList();
    }

    @Nested
    class What_the_agent_says {

        @Test
        void is_shown_as_not_sent_at_once_where_there_is_no_way_out_and_goes_out_when_there_is_one() {
            var id = aCarriedConversation();
            noWayOut = new NoWayOut("mail.noWayOut.closed");
            answer = _ -> new Carried.TryAgain("没有信箱");
            agentSays(id, "发票明天寄出");
            round(aNode());
            assertThat(linesIn(id)).containsExactly("“发票明天寄出”还没有送达，系统会继续重试：没有信箱");
            assertThat(told()).isEqualTo(1);

            noWayOut = null;
            answer = _ -> new Carried.Delivered();
            later = Duration.ofHours(1);
            round(aNode());
            assertThat(arrived).containsExactly("发票明天寄出");
            assertThat(linesIn(id)).last().isEqualTo("“发票明天寄出”重试后已送达。");
        }

        @Test
        void is_taken_out_even_where_nobody_began_it_so_that_it_is_never_lost_in_silence() {
            var at = clock.instant();
            var id = talks.answered(new NewConversation(channel, "王女士", null, 0), agent, at, at);
            answer = _ -> new Carried.Refused("没有来信，不知道寄到哪里");
            agentSays(id, "发票明天寄出");
            round(aNode());
            assertThat(linesIn(id)).containsExactly("“发票明天寄出”未送达：没有来信，不知道寄到哪里");
            assertThat(told()).isEqualTo(1);
        }

        @Test
        void that_arrived_another_way_is_not_taken_out_again() {
            var id = aCarriedConversation();
            agentSays(id, "当面说过了");
            carriages.arrived(id);
            agentSays(id, "补充一句");
            round(aNode());
            assertThat(arrived).containsExactly("补充一句");
        }

        @Test
        void goes_out_once_and_in_order_and_the_customers_own_words_do_not() {
            var id = aCarriedConversation();
            agentSays(id, "您好，发票已补开");
            messages.accept(NewMessage.ofCustomer(id, "c", "好的"));
            agentSays(id, "三天内寄到");
            var node = aNode();

            round(node);

            assertThat(arrived).containsExactly("您好，发票已补开", "三天内寄到");
            assertThat(round(node)).isZero();
        }

        @Test
        void keeps_one_name_at_every_try() {
            var id = aCarriedConversation();
            agentSays(id, "明天上门");
            var names = new ArrayList<String>();
            answer = message -> {
                names.add(message.name());
                return names.size() == 1 ? new Carried.TryAgain("服务器忙") : new Carried.Delivered();
            };
            var node = aNode();
            round(node);
            later = Duration.ofSeconds(21);
            round(node);

            assertThat(names).hasSize(2);
            assertThat(names.getFirst()).isEqualTo(names.getLast()).startsWith(id.toString());
        }

        @Test
        void is_not_lost_when_said_while_the_words_before_are_taken_out() {
            var id = aCarriedConversation();
            agentSays(id, "第一句");
            var node = aNode();
            var claimed = node.claim(10);
            node.carry(claimed.getFirst());
            // Read as finished, and at that moment something is said.
            rows.wake(List.of(id.value()), now());
            var again = node.claim(10).getFirst();
            agentSays(id, "第二句");
            rows.rest(again, now());

            assertThat(round(node)).isOne();
            assertThat(arrived).containsExactly("第一句", "第二句");
        }

        @Test
        void is_found_by_the_sweep_when_the_node_that_heard_it_is_gone() {
            var id = aCarriedConversation();
            messages.accept(NewMessage.ofAgent(id, "x", agent, "没人叫醒"));
            var node = aNode();
            assertThat(round(node)).isZero();

            rows.sweep(now());

            assertThat(round(node)).isOne();
            assertThat(arrived).containsExactly("没人叫醒");
        }
    }

    @Nested
    class A_failure {

        @Test
        void holds_up_what_follows_and_is_tried_again_after_growing_waits() {
            var id = aCarriedConversation();
            agentSays(id, "一");
            agentSays(id, "二");
            answer = _ -> new Carried.TryAgain("服务器忙");
            var node = aNode();
            round(node);
            later = Duration.ofSeconds(19);
            assertThat(round(node)).isZero();
            later = Duration.ofSeconds(21);
            assertThat(round(node)).isOne();
            later = Duration.ofSeconds(21 + 39);
            assertThat(round(node)).isZero();
            answer = _ -> new Carried.Delivered();
            later = Duration.ofSeconds(21 + 41);
            round(node);

            assertThat(arrived).containsExactly("一", "二");
        }

        @Test
        void is_shown_to_the_agent_from_the_second_time_on_and_so_is_its_end() {
            var id = aCarriedConversation();
            agentSays(id, "发票在附件里");
            answer = _ -> new Carried.TryAgain("对方服务器没有应答");
            var node = aNode();
            round(node);
            assertThat(linesIn(id)).isEmpty();
            later = Duration.ofSeconds(21);
            round(node);
            assertThat(linesIn(id)).containsExactly("“发票在附件里”还没有送达，系统会继续重试：对方服务器没有应答");
            answer = _ -> new Carried.Delivered();
            later = Duration.ofHours(1);
            round(node);

            assertThat(linesIn(id)).last().isEqualTo("“发票在附件里”重试后已送达。");
        }

        @Test
        void of_the_carrier_itself_counts_as_one_to_be_tried_again() {
            var id = aCarriedConversation();
            agentSays(id, "你好");
            answer = _ -> {
                throw new IllegalStateException("the line broke");
            };
            var node = aNode();
            round(node);
            answer = _ -> new Carried.Delivered();
            later = Duration.ofMinutes(1);
            round(node);

            assertThat(arrived).containsExactly("你好");
        }

        @Test
        void is_given_up_when_patience_ends() {
            var id = aCarriedConversation();
            agentSays(id, "永远到不了");
            answer = _ -> new Carried.TryAgain("连接不上");
            var node = aNode();
            round(node);
            later = Duration.ofHours(25);
            round(node);

            assertThat(linesIn(id)).containsExactly("“永远到不了”未送达：连接不上");
            assertThat(carriages.undelivered(channel, 5)).singleElement().satisfies(failed -> {
                assertThat(failed.reason()).isEqualTo("连接不上");
                assertThat(failed.nextTryAt()).isNull();
            });
        }
    }

    @Test
    void what_is_refused_is_told_to_the_agent_with_its_reason_and_the_next_words_go_out() {
        var id = aCarriedConversation();
        agentSays(id, "给错的地址");
        agentSays(id, "下一句");
        answer = message -> message.text().equals("下一句") ? new Carried.Delivered() : new Carried.Refused("收件地址不存在");
        var node = aNode();
        round(node);
        round(node);

        assertThat(arrived).containsExactly("下一句");
        assertThat(linesIn(id)).containsExactly("“给错的地址”未送达：收件地址不存在");
        assertThat(notices.of(agent, null, true, 5)).singleElement().satisfies(notice -> {
            assertThat(notice.arguments()).containsExactly("王女士", "收件地址不存在");
            assertThat(notice.href()).isEqualTo("/conversations/" + id);
        });
    }

    @Nested
    class Two_nodes {

        @Test
        void never_take_out_the_same_words_at_once() {
            var id = aCarriedConversation();
            agentSays(id, "只发一次");
            var first = aNode().claim(10);

            assertThat(first).hasSize(1);
            assertThat(aNode().claim(10)).isEmpty();
        }

        @Test
        void follow_each_other_when_one_dies_and_the_late_one_stops() {
            var id = aCarriedConversation();
            agentSays(id, "一");
            agentSays(id, "二");
            var slow = aNode();
            var held = slow.claim(10).getFirst();
            later = Duration.ofMinutes(6);
            round(aNode());
            assertThat(arrived).containsExactly("一", "二");

            slow.carry(held);

            // The message under way comes a second time, under its name; nothing after it does.
            assertThat(arrived).containsExactly("一", "二", "一");
        }
    }

    @Test
    void only_what_somebody_carries_is_called_for() throws InterruptedException {
        var calls = new CarriageCalls(new Carriers(new Known(List.of())));
        calls.said(Ids.next(), "ONLINE", Speaker.AGENT);

        assertThat(calls.next(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void a_node_that_was_stopped_and_started_again_goes_on_taking_out() {
        var carriers = new Carriers(new Known(List.of(carrier())));
        var calls = new CarriageCalls(carriers);
        var loop = new CarriageLoop(carriers, calls, aNode(), rows, settings, clock);
        for (var words : List.of("停之前", "再开之后")) {
            loop.start();
            var id = aCarriedConversation();
            agentSays(id, words);
            calls.said(id.value(), channel, Speaker.AGENT);
            until(() -> arrived.contains(words));
            loop.stop();
            assertThat(arrived).contains(words);
        }
    }

    private static void until(BooleanSupplier done) {
        var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private record Known(List<Carrier> carriers) implements ObjectProvider<Carrier> {
        @Override
        public Stream<Carrier> stream() {
            return carriers.stream();
        }
    }
}
