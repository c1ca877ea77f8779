package io.bihuan.quality.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes conversations for tests: each message some seconds after the one before. */
final class Chats {

    static final Instant NINE = Instant.parse("2026-11-19T01:00:00Z");
    static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofMinutes(5));
    static final WordingEye EYE = text -> {
        var seen = new ArrayList<WordingEye.Seen>();
        for (var vague : List.of("尽快", "大概", "相关人员")) {
            if (text.contains(vague)) {
                seen.add(new WordingEye.Seen("VAGUE_TIME", vague, "说出具体时间"));
            }
        }
        for (var taboo : List.of("不归我管", "你怎么不早说")) {
            if (text.contains(taboo)) {
                seen.add(new WordingEye.Seen("TABOO_REFUSAL", taboo, "我来帮您转到负责的同事"));
            }
        }
        return seen;
    };

    private final List<Turn> turns = new ArrayList<>();
    private Instant now = NINE;
    private @Nullable Instant recordAt = NINE;
    private @Nullable Instant identityCheckedAt;
    private boolean imported;
    private boolean letter;

    static Chats chat() {
        return new Chats();
    }

    Chats customer(String text) {
        return customer(5, text);
    }

    Chats customer(int seconds, String text) {
        return say(Speaker.CUSTOMER, turns.isEmpty() ? 0 : seconds, text);
    }

    Chats agent(String text) {
        return agent(5, text);
    }

    Chats agent(int seconds, String text) {
        return say(Speaker.AGENT, seconds, text);
    }

    Chats robot(String text) {
        return say(Speaker.ROBOT, 1, text);
    }

    Chats system(String text) {
        return say(Speaker.SYSTEM, 1, text);
    }

    Chats withoutRecord() {
        recordAt = null;
        return this;
    }

    Chats recordedAfter(Duration closing) {
        recordAt = now.plus(closing);
        return this;
    }

    Chats identityChecked() {
        identityCheckedAt = now;
        return this;
    }

    Chats script(String text) {
        now = now.plusSeconds(1);
        turns.add(new Turn(turns.size() + 1, Speaker.AGENT, now, text, true));
        return this;
    }

    Chats letter() {
        letter = true;
        return this;
    }

    Chats imported() {
        imported = true;
        return this;
    }

    Chat closed() {
        return new Chat(NINE, now, recordAt, identityCheckedAt, imported, turns, null, letter);
    }

    List<Finding> findings(Check check) {
        return new Inspector(LIMITS, EYE)
                .inspect(closed()).stream()
                        .filter(each -> each.check() == check)
                        .toList();
    }

    Finding finding(Check check) {
        return findings(check).getFirst();
    }

    Verdict verdict(Check check) {
        return finding(check).verdict();
    }

    private Chats say(Speaker from, int seconds, String text) {
        now = now.plusSeconds(seconds);
        turns.add(new Turn(turns.size() + 1, from, now, text));
        return this;
    }
}
