package io.bihuan.invigilation.web;

import io.bihuan.assessment.ExamLists;
import io.bihuan.assessment.HallLists;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exam's hall as it is now.
 *
 * @param only the presence that is looked at, or null for all
 * @param offset how many come before the first one shown
 */
public record HallPage(
        ExamLists.Exam exam,
        Map<HallLists.Presence, Integer> counts,
        List<HallLists.Seat> seats,
        Map<UUID, Person> people,
        HallLists.@Nullable Presence only,
        int offset,
        Instant now) {

    static final int SHOWN = 50;

    /** How many are invited. */
    public int invited() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are of a presence. */
    public int count(HallLists.Presence presence) {
        return counts.getOrDefault(presence, 0);
    }

    /** Whether anybody may still be at work, so that the page looks again by itself. */
    public boolean live() {
        return now.isBefore(exam.closesAt())
                || count(HallLists.Presence.SUBMITTED) + count(HallLists.Presence.NOT_BEGUN) < invited();
    }

    /** How many at work, in whatever way. */
    public int atWork() {
        return invited() - count(HallLists.Presence.SUBMITTED) - count(HallLists.Presence.NOT_BEGUN);
    }

    /** Where the fragment is asked for again. */
    public String address() {
        return "/exams/" + exam.id() + "/hall/now" + query(only, offset);
    }

    /** The page of one presence, or of all. */
    public String of(HallLists.@Nullable Presence presence) {
        return "/exams/" + exam.id() + "/hall" + query(presence, 0);
    }

    /** The page before, or "" on the first. */
    public String before() {
        return offset == 0 ? "" : "/exams/" + exam.id() + "/hall" + query(only, Math.max(0, offset - SHOWN));
    }

    /** The page after, or "" on the last. */
    public String after() {
        return offset + SHOWN >= total() ? "" : "/exams/" + exam.id() + "/hall" + query(only, offset + SHOWN);
    }

    /** How many are meant. */
    public int total() {
        return only == null ? invited() : count(only);
    }

    private static String query(HallLists.@Nullable Presence presence, int offset) {
        var query = (presence == null ? "" : "&only=" + presence) + (offset == 0 ? "" : "&offset=" + offset);
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    /** A candidate's name. */
    public String name(HallLists.Seat seat) {
        var person = people.get(seat.staffId());
        return person == null ? "—" : person.name();
    }

    /** A candidate's team. */
    public String team(HallLists.Seat seat) {
        var person = people.get(seat.staffId());
        return person == null ? "" : person.team();
    }

    /** How far a candidate is, in per cent. */
    public int percent(HallLists.Seat seat) {
        return exam.questions() == 0 ? 0 : Math.min(100, 100 * seat.answered() / exam.questions());
    }

    /** What a presence is called. */
    public static String word(HallLists.Presence presence, Ui ui) {
        return ui.label("invigilation.presence", presence);
    }

    /** What a presence means. */
    public static Tone tone(HallLists.Presence presence) {
        return switch (presence) {
            case LOST -> Tone.BAD;
            case AWAY, IDLE -> Tone.WARN;
            case ANSWERING -> Tone.ACCENT;
            case NOT_BEGUN -> Tone.NEUTRAL;
            case SUBMITTED -> Tone.GOOD;
        };
    }

    /** Since when a candidate has been silent, in words; "" where they are not. */
    public String silent(HallLists.Seat seat, Ui ui) {
        var seen = seat.lastSeenAt();
        return seat.presence() == HallLists.Presence.LOST && seen != null
                ? ui.text("invigilation.lost-since", ui.dates().time(seen))
                : "";
    }
}
