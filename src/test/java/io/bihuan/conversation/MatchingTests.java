package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.conversation.Matching.Answer;
import io.bihuan.conversation.Matching.Because;
import io.bihuan.conversation.Matching.Caller;
import io.bihuan.conversation.Matching.Lack;
import io.bihuan.conversation.Matching.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MatchingTests {

    private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");
    private static final int THREE_CHATS = 300;
    private static final UUID REFUNDS = UUID.randomUUID();

    private static final RoutingStandard RULES = new RoutingStandard(
            Duration.ofSeconds(10),
            true,
            2,
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            70,
            Duration.ofHours(24),
            Duration.ofMinutes(1),
            5,
            5,
            List.of("投诉"),
            30,
            240,
            240,
            Duration.ofHours(4),
            50,
            Duration.ofMinutes(1),
            Duration.ofHours(2),
            50,
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            List.of(
                    new RoutingStandard.Channel("ONLINE", "ONLINE", false, 100),
                    new RoutingStandard.Channel("EMAIL", "ONLINE", false, 50),
                    new RoutingStandard.Channel("PHONE", "PHONE", true, 100)));

    private final Server lin = agent(0, Duration.ofMinutes(3));
    private final Server zhao = agent(0, Duration.ofMinutes(9));

    private static Server agent(int load, Duration idle) {
        return new Server(UUID.randomUUID(), Set.of("ONLINE", "PHONE"), load, NOON.minus(idle), Set.of(), "初级");
    }

    private static Server with(Server one, int load, Set<String> scopes, Set<UUID> groups, String grade) {
        return new Server(one.id(), scopes, load, one.idleSince(), groups, grade);
    }

    private static Server holding(Server one, int load) {
        return with(one, load, one.scopes(), one.groups(), one.grade());
    }

    private static Caller caller(String channel) {
        return new Caller(UUID.randomUUID(), channel, NOON.minusSeconds(5), null, Set.of(), null, Set.of());
    }

    private static Caller about(UUID group, Set<String> grades, Duration waited) {
        return new Caller(UUID.randomUUID(), "ONLINE", NOON.minus(waited), group, grades, null, Set.of());
    }

    private static List<Answer> match(List<Server> servers, Caller... callers) {
        return List.copyOf(new Matching(RULES, THREE_CHATS, servers, NOON)
                .match(List.of(callers))
                .values());
    }

    @Nested
    class Among_those_who_may {

        @Test
        void the_one_who_holds_least_is_given_then_the_one_idle_longest() {
            assertThat(match(List.of(holding(zhao, 100), lin), caller("ONLINE")))
                    .containsExactly(new Answer.Given(lin.id(), Because.LEAST_LOADED));
            assertThat(match(List.of(lin, zhao), caller("ONLINE")))
                    .containsExactly(new Answer.Given(zhao.id(), Because.LEAST_LOADED));
        }

        @Test
        void the_last_agent_goes_first_while_a_hand_is_free() {
            var back = new Caller(UUID.randomUUID(), "ONLINE", NOON, null, Set.of(), lin.id(), Set.of());
            assertThat(match(List.of(holding(lin, 200), zhao), back))
                    .containsExactly(new Answer.Given(lin.id(), Because.THEIR_LAST_AGENT));
            assertThat(match(List.of(holding(lin, 300), zhao), back))
                    .containsExactly(new Answer.Given(zhao.id(), Because.LEAST_LOADED));
        }

        @Test
        void nobody_is_given_what_their_certificate_does_not_cover() {
            var onlineOnly = with(lin, 0, Set.of("ONLINE"), Set.of(), "初级");
            assertThat(match(List.of(onlineOnly), caller("PHONE")))
                    .containsExactly(new Answer.Waits(Lack.NOBODY_CERTIFIED, null));
        }
    }

    @Nested
    class Hands {

        @Test
        void hold_as_many_as_the_standard_says_and_each_given_one_counts_for_the_next() {
            assertThat(match(List.of(lin), caller("ONLINE"), caller("ONLINE"), caller("ONLINE"), caller("ONLINE")))
                    .filteredOn(answer -> answer instanceof Answer.Given)
                    .hasSize(3);
        }

        @Test
        void are_full_with_one_phone_call_and_only_empty_hands_take_one() {
            assertThat(match(List.of(lin), caller("PHONE"), caller("ONLINE")))
                    .containsExactly(
                            new Answer.Given(lin.id(), Because.LEAST_LOADED), new Answer.Waits(Lack.HANDS_FULL, null));
            assertThat(match(List.of(holding(lin, 50)), caller("PHONE")))
                    .containsExactly(new Answer.Waits(Lack.HANDS_FULL, null));
        }

        @Test
        void hold_two_letters_instead_of_one_chat() {
            assertThat(match(List.of(holding(lin, 200)), caller("EMAIL"), caller("EMAIL"), caller("EMAIL")))
                    .filteredOn(answer -> answer instanceof Answer.Given)
                    .hasSize(2);
        }
    }

    @Nested
    class Whoever_knows_the_matter {

        private final Server skilled = with(lin, 200, Set.of("ONLINE"), Set.of(REFUNDS), "初级");

        @Test
        void is_preferred_to_somebody_with_emptier_hands() {
            assertThat(match(List.of(skilled, zhao), about(REFUNDS, Set.of(), Duration.ofSeconds(5))))
                    .containsExactly(new Answer.Given(skilled.id(), Because.SKILLED));
        }

        @Test
        void is_waited_for_and_after_the_time_of_the_standard_anybody_will_do() {
            var full = holding(skilled, 300);
            assertThat(match(List.of(full, zhao), about(REFUNDS, Set.of(), Duration.ofSeconds(119))))
                    .containsExactly(new Answer.Waits(Lack.HANDS_FULL, NOON.plusSeconds(1)));
            assertThat(match(List.of(full, zhao), about(REFUNDS, Set.of(), Duration.ofSeconds(120))))
                    .containsExactly(new Answer.Given(zhao.id(), Because.WIDENED));
        }

        @Test
        void is_missed_by_name_when_nobody_is_there() {
            assertThat(match(List.of(zhao), about(REFUNDS, Set.of(), Duration.ZERO)))
                    .containsExactly(new Answer.Waits(Lack.NOBODY_SKILLED, NOON.plus(Duration.ofMinutes(2))));
        }
    }

    @Nested
    class The_grade_wanted {

        private final Server senior = with(lin, 200, Set.of("ONLINE"), Set.of(), "高级");

        @Test
        void is_preferred_at_first_and_given_up_after_a_while() {
            assertThat(match(List.of(senior, zhao), about(null, Set.of("高级"), Duration.ZERO)))
                    .containsExactly(new Answer.Given(senior.id(), Because.GRADE));
            assertThat(match(List.of(zhao), about(null, Set.of("高级"), Duration.ofSeconds(59))))
                    .containsExactly(new Answer.Waits(Lack.NOBODY_OF_GRADE, NOON.plusSeconds(1)));
            assertThat(match(List.of(zhao), about(null, Set.of("高级"), Duration.ofSeconds(60))))
                    .containsExactly(new Answer.Given(zhao.id(), Because.WIDENED));
        }
    }

    @Nested
    class Whoever_let_it_go_by {

        @Test
        void is_not_asked_again_while_somebody_else_is_there() {
            var missed = new Caller(UUID.randomUUID(), "ONLINE", NOON, null, Set.of(), null, Set.of(zhao.id()));
            assertThat(match(List.of(lin, zhao), missed))
                    .containsExactly(new Answer.Given(lin.id(), Because.LEAST_LOADED));
            assertThat(match(List.of(zhao), missed))
                    .as("better the same one again than nobody")
                    .containsExactly(new Answer.Given(zhao.id(), Because.LEAST_LOADED));
        }
    }

    @Nested
    class Somebody_for_whom_nobody_is_free {

        @Test
        void holds_up_nobody_behind_them() {
            var chatsOnly = with(lin, 0, Set.of("ONLINE"), Set.of(), "");
            assertThat(match(List.of(chatsOnly), caller("PHONE"), caller("ONLINE")))
                    .containsExactly(
                            new Answer.Waits(Lack.NOBODY_CERTIFIED, null),
                            new Answer.Given(lin.id(), Because.LEAST_LOADED));
        }

        @Test
        void is_told_apart_from_an_empty_house() {
            assertThat(match(List.of(), caller("ONLINE"))).containsExactly(new Answer.Waits(Lack.NOBODY_THERE, null));
        }
    }
}
