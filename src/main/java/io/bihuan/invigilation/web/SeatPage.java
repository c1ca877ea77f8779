package io.bihuan.invigilation.web;

import io.bihuan.assessment.ExamLists;
import io.bihuan.assessment.HallLists;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One candidate of an exam: where they stand, what happened, and what they may that others may not. */
public record SeatPage(
        ExamLists.Exam exam,
        HallLists.Seat seat,
        String name,
        List<HallLists.Happening> happenings,
        Map<UUID, Person> people,
        AllowanceForm form,
        Errors errors) {

    private static final Set<String> TO_BE_SEEN =
            Set.of("LEFT", "BLURRED", "COPIED", "PASTED", "PRINTED", "OFFLINE", "DEVICE", "TAB");

    /** What happened, in words. */
    public String words(HallLists.Happening happening, Ui ui) {
        var text = ui.text("invigilation.happening." + happening.kind(), fact(happening));
        return happening.kind().equals("SUBMITTED") && !happening.note().isEmpty()
                ? ui.text("invigilation.happening.stopped", happening.note())
                : text;
    }

    private static Object fact(HallLists.Happening happening) {
        return switch (happening.kind()) {
            case "EXTENDED" -> happening.minutes();
            case "OFFLINE" -> happening.seconds();
            default -> happening.note();
        };
    }

    /** Whether a person should look at it. */
    public boolean remarkable(HallLists.Happening happening) {
        return TO_BE_SEEN.contains(happening.kind());
    }

    /** How it looks. */
    public Tone tone(HallLists.Happening happening) {
        return remarkable(happening) ? Tone.WARN : Tone.NEUTRAL;
    }

    /** Who did it, where it was not the candidate. */
    public String by(HallLists.Happening happening) {
        var by = happening.byId();
        if (by == null || by.equals(seat.staffId())) {
            return "";
        }
        var person = people.get(by);
        return person == null ? "" : person.name();
    }

    /** How many things a person should look at. */
    public long remarkables() {
        return happenings.stream().filter(this::remarkable).count();
    }
}
