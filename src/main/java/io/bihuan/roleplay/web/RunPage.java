package io.bihuan.roleplay.web;

import io.bihuan.roleplay.Run;
import io.bihuan.roleplay.play.Line;
import io.bihuan.roleplay.play.Side;
import java.util.List;

/**
 * The desk that a run is played at.
 *
 * @param lines what stands there by now
 * @param limit what a message holds, in characters
 */
public record RunPage(Run run, List<Line> lines, int limit) {

    /** The place of the last message. */
    public int lastSeq() {
        return lines.isEmpty() ? 0 : lines.getLast().seq();
    }

    /** On which side of the screen a message stands. */
    public static String css(Line line) {
        return line.from() == Side.TRAINEE ? "me" : "them";
    }
}
