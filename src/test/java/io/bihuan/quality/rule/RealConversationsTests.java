package io.bihuan.quality.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The rules on masked conversations from real life, where the data lie beside the repository. */
class RealConversationsTests {

    private static final Path SESSIONS = Path.of("../shared/data/jddc_sessions.json");

    @Test
    void are_all_inspected_and_no_rule_says_the_same_of_all() throws Exception {
        assumeTrue(Files.exists(SESSIONS), "skipped: no data");
        var chats = chats();
        var inspector = new Inspector(Chats.LIMITS, Chats.EYE);
        Map<Check, Map<Verdict, Integer>> seen = new EnumMap<>(Check.class);
        var started = System.nanoTime();
        for (var chat : chats) {
            var findings = inspector.inspect(chat);
            assertThat(findings).extracting(Finding::check).contains(Check.values());
            assertThat(findings).allSatisfy(found -> assertThat(found.reason()).isNotEqualTo(Reason.TOLD));
            for (var check : Check.values()) {
                var verdict = findings.stream()
                        .filter(found -> found.check() == check)
                        .map(Finding::verdict)
                        .min(java.util.Comparator.comparing(each -> each == Verdict.MISSED ? 0 : 1))
                        .orElseThrow();
                seen.computeIfAbsent(check, _ -> new EnumMap<>(Verdict.class)).merge(verdict, 1, Integer::sum);
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - started);
        System.out.println(chats.size() + " conversations inspected in " + took.toMillis() + " ms: " + seen);
        for (var check : List.of(Check.GREETING, Check.RESTATING, Check.CLOSING, Check.EMPATHY, Check.PROMISE)) {
            assertThat(seen.get(check)).as(check.name()).containsKeys(Verdict.MET, Verdict.MISSED);
        }
        assertThat(seen.get(Check.RECORD)).containsOnlyKeys(Verdict.NOT_APPLICABLE);
    }

    private static List<Chat> chats() throws Exception {
        var chats = new ArrayList<Chat>();
        for (var session : JsonMapper.shared().readTree(Files.readString(SESSIONS))) {
            var turns = new ArrayList<Turn>();
            var at = Chats.NINE;
            for (var message : session.get("messages")) {
                at = at.plusSeconds(8);
                var from = message.get("from").asString().equals("agent") ? Speaker.AGENT : Speaker.CUSTOMER;
                turns.add(
                        new Turn(turns.size() + 1, from, at, message.get("text").asString()));
            }
            chats.add(new Chat(Chats.NINE, at, null, null, true, turns));
        }
        return chats;
    }
}
