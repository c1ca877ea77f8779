package io.bihuan.roleplay.play;

import io.bihuan.roleplay.play.Scenario.Fact;
import io.bihuan.roleplay.play.Scenario.Goal;
import java.util.List;

/**
 * What a customer makes of one message.
 *
 * @param facts what they were asked for and had not told yet
 * @param goals what was done for them that had not been done yet
 */
record Heard(List<Mark> marks, List<Fact> facts, List<Goal> goals) {

    boolean did(Deed deed) {
        return marks.stream().anyMatch(mark -> mark.deed() == deed);
    }
}
