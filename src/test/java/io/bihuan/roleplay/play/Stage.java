package io.bihuan.roleplay.play;

import io.bihuan.quality.rule.Inspector;
import io.bihuan.quality.rule.Limits;
import io.bihuan.quality.rule.WordingEye;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A run as a test tells it: what the trainee says and after how many seconds. Near in meaning is what holds the same words. */
final class Stage {

    static final Instant EVENING = Instant.parse("2026-06-15T10:40:00Z");
    static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofMinutes(2));
    private static final WordingEye EYE = text -> {
        var seen = new ArrayList<WordingEye.Seen>();
        if (text.contains("你自己")) {
            seen.add(new WordingEye.Seen("TABOO_BLAME", "你自己", "我们一起看看是哪一步出了问题"));
        }
        if (text.contains("可能")) {
            seen.add(new WordingEye.Seen("VAGUE_UNSURE", "可能", "我查一下，五分钟内告诉您"));
        }
        return seen;
    };

    private final Play play;
    final Scenario scenario;
    final List<Line> talk = new ArrayList<>();
    private Instant now = EVENING;
    Scenario.@Nullable Ending over;

    Stage(Scenario scenario) {
        this.scenario = scenario;
        play = new Play(
                scenario,
                manners(scenario),
                new Inspector(LIMITS, EYE)::inspect,
                (one, other) -> one.contains(other) ? 1 : 0,
                settings(),
                7);
        talk.addAll(play.open(now));
    }

    static Stage of(String file) {
        return new Stage(scenario(file));
    }

    static Scenario scenario(String file) {
        return ScenarioFile.scenario(file, text("roleplay/scenarios/" + file));
    }

    static Manners manners() {
        return ScenarioFile.manners("manners", text("roleplay/manners.yaml"));
    }

    static Manners manners(Scenario scenario) {
        var file = scenario.voice() + ".yaml";
        return manners().in(ScenarioFile.voice(file, text("roleplay/voices/" + file)));
    }

    static Settings settings() {
        var turns = new EnumMap<Deed, Integer>(Deed.class);
        for (var deed : Deed.values()) {
            turns.put(deed, deed.good() ? (deed == Deed.EMPATHISES ? 2 : deed == Deed.ASKS_OPENLY ? 0 : 1) : -1);
        }
        turns.put(Deed.TABOO, -3);
        return new Settings(turns, Duration.ofSeconds(60), 25, 0.8);
    }

    static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stage says(String text) {
        return says(8, text);
    }

    Stage says(int seconds, String text) {
        now = talk.getLast().at().plusSeconds(seconds);
        var step = play.answer(talk, text, now);
        talk.addAll(step.lines());
        over = step.over();
        return this;
    }

    Stage silentFor(int seconds) {
        play.nudge(talk, talk.getLast().at().plusSeconds(seconds)).ifPresent(talk::add);
        return this;
    }

    /** What the last message of the trainee did. */
    List<Deed> deeds() {
        return lastOwn().marks().stream().map(Mark::deed).toList();
    }

    Line lastOwn() {
        return talk.reversed().stream().filter(Line::byTrainee).findFirst().orElseThrow();
    }

    int mood() {
        return talk.getLast().mood();
    }

    /** What the customer has answered to the last message. */
    String answer() {
        return String.join(
                "",
                talk.stream()
                        .filter(line -> line.seq() > lastOwn().seq())
                        .map(Line::text)
                        .toList());
    }

    Scenario.Ending ending() {
        return play.ending(talk);
    }

    Score score() {
        var end = talk.getLast().at();
        return Score.of(
                scenario,
                talk,
                new Inspector(LIMITS, EYE).inspect(Talks.chat(talk, end)),
                Map.of(
                        Dimension.ATTITUDE, java.math.BigDecimal.valueOf(30),
                        Dimension.EFFICIENCY, java.math.BigDecimal.valueOf(40),
                        Dimension.COMPLIANCE, java.math.BigDecimal.valueOf(30)));
    }
}
