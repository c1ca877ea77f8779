package io.bihuan.training.web;

import io.bihuan.training.CodeOnScreen;
import io.bihuan.training.Session;
import io.bihuan.training.SessionState;
import java.time.Instant;
import java.util.List;

/**
 * The sign-in code for the big screen.
 *
 * @param session the session
 * @param state how far it is
 * @param code the code that stands
 * @param qr the same with the address to open
 * @param address the address to type the digits at
 * @param roster everybody expected
 * @param onTimeUntil by when one has to have signed in
 */
public record CodePage(
        Session session,
        SessionState state,
        CodeOnScreen code,
        QrCode qr,
        String address,
        List<SeatView> roster,
        Instant onTimeUntil) {

    /** The digits in two groups, which people type faster. */
    public String spaced() {
        return code.digits().substring(0, 3) + " " + code.digits().substring(3);
    }

    /** How much of the code's time is left, in per cent. */
    public int leftPercent() {
        return (int) (100 * code.left().toMillis() / Math.max(1, code.step().toMillis()));
    }

    /** Who has signed in, the latest first. */
    public List<SeatView> present() {
        return roster.stream()
                .filter(seat -> seat.seat().signedInAt() != null)
                .sorted((one, other) -> java.util.Objects.requireNonNull(
                                other.seat().signedInAt())
                        .compareTo(java.util.Objects.requireNonNull(one.seat().signedInAt())))
                .toList();
    }
}
