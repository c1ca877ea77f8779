package io.bihuan.training.web;

import io.bihuan.training.Seat;
import io.bihuan.training.SeatState;
import io.bihuan.web.Ui;

/**
 * One person on a roster, in words.
 *
 * @param seat the seat
 * @param name their name
 * @param number their staff number
 * @param department where they belong
 * @param post what they do
 */
public record SeatView(Seat seat, String name, String number, String department, String post) {

    /** How they stand to the session: “准时”, “迟到 3 分钟”, “早退 15:20”. */
    public String state(Ui ui) {
        if (seat.state() == SeatState.LATE) {
            return ui.text("training.seat.late", seat.lateMinutes());
        }
        return ui.label("training.seat", seat.state());
    }

    /** The remark column of the sign-in sheet: late, left early, by hand, and what was noted. */
    public String remark(Ui ui) {
        var words = new java.util.ArrayList<String>();
        if (seat.state() == SeatState.LATE) {
            words.add(ui.text("training.seat.late", seat.lateMinutes()));
        }
        if (seat.state() == SeatState.ABSENT || seat.state() == SeatState.EXCUSED) {
            words.add(ui.label("training.seat", seat.state()));
        }
        var left = seat.leftAt();
        if (left != null) {
            words.add(
                    seat.earlyMinutes() > 0
                            ? ui.text("training.seat.left", ui.dates().time(left), seat.earlyMinutes())
                            : ui.text("training.seat.out", ui.dates().time(left)));
        }
        if (seat.signedBy() != null) {
            words.add(ui.text("training.seat.by-hand"));
        }
        if (!seat.note().isEmpty()) {
            words.add(seat.note());
        }
        return ui.join(words);
    }

    /** The first letter of the name, for the round face. */
    public String initial() {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
