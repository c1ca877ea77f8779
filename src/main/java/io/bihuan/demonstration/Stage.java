package io.bihuan.demonstration;

import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the chapters of the story share: the cast with their identities, the dice, and the clock that is moved. */
final class Stage {

    final Cast cast = Cast.read();
    final SceneBook scenes = SceneBook.read();
    final Random dice;
    final LocalDate begin;
    final LocalDate end;
    private final MovableClock clock;
    private final UUID founder;
    private final String password;
    private final Map<String, UUID> staff = new HashMap<>();
    private final Map<String, UUID> units = new HashMap<>();
    private @Nullable UUID branchId;

    Stage(MovableClock clock, Plot plot) {
        this.clock = clock;
        this.begin = plot.begin();
        this.end = plot.end();
        this.founder = plot.founder();
        this.password = plot.password();
        this.dice = new Random(plot.seed());
    }

    /**
     * What the story is told from.
     *
     * @param begin its first day
     * @param end its last day
     * @param founder who had it told
     * @param password what everybody in it signs in with
     * @param seed what the dice fall by
     */
    record Plot(LocalDate begin, LocalDate end, UUID founder, String password, long seed) {}

    UUID founder() {
        return founder;
    }

    String password() {
        return password;
    }

    void unit(String name, UUID id) {
        units.put(name, id);
    }

    UUID unit(String name) {
        return Objects.requireNonNull(units.get(name), name);
    }

    /** Lets something happen at a moment of a day. */
    <T> T at(LocalDate day, LocalTime time, Supplier<T> deed) {
        return clock.at(instant(day, time), deed);
    }

    /** Lets something happen at a moment of a day. */
    void at(LocalDate day, LocalTime time, Runnable deed) {
        at(instant(day, time), deed);
    }

    /** Lets something happen at an instant. */
    void at(Instant instant, Runnable deed) {
        clock.at(instant, () -> {
            deed.run();
            return true;
        });
    }

    /** Lets something happen at an instant. */
    <T> T at(Instant instant, Supplier<T> deed) {
        return clock.at(instant, deed);
    }

    Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }

    ZoneId zone() {
        return clock.getZone();
    }

    /** Whether that moment has come in the true world; the story never runs ahead of it. */
    boolean hasCome(LocalDate day, LocalTime time) {
        return instant(day, time).isBefore(clock.instant());
    }

    void enters(Cast.Member member, UUID staffId) {
        staff.put(member.login(), staffId);
    }

    void founds(UUID branch) {
        branchId = branch;
    }

    boolean isHere(Cast.Member member) {
        return staff.containsKey(member.login());
    }

    UUID id(Cast.Member member) {
        return id(member.login());
    }

    UUID id(String login) {
        var id = staff.get(login);
        if (id == null) {
            throw new IllegalStateException(login + " has not joined yet");
        }
        return id;
    }

    /** The person as they would be behind a request. */
    SignedIn as(String login) {
        var member = cast.member(login);
        var id = id(member);
        return new SignedIn(id, id, login, member.name(), member.roles(), branchId);
    }

    <T> T anyOf(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }

    /** Whether a thing of so many per cent happens this time. */
    boolean happens(int percent) {
        return dice.nextInt(100) < percent;
    }
}
