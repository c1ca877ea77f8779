package io.bihuan.roleplay;

import io.bihuan.roleplay.play.Deed;
import io.bihuan.roleplay.play.Settings;
import io.bihuan.standard.StandardRules;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How simulated customers are (N-09).
 *
 * @param patience how long they wait for an answer
 * @param mostMessages after so many messages of the trainee they end the talk
 * @param nearPercent a sentence as near as this in meaning says what another says, in per cent
 * @param idle a run in which nothing happens for so long is ended
 * @param passMark from here on a run has reached its aim, out of 100
 * @param spokenPercent a line in a model's words must come as near as this in meaning to the written one, in per cent
 * @param factPercent and so near where it tells a fact
 * @param turns by how much each deed turns the mood, by the deed's key
 */
@StandardRules("roleplay")
record RoleplayStandard(
        Duration patience,
        int mostMessages,
        int nearPercent,
        Duration idle,
        int passMark,
        int spokenPercent,
        int factPercent,
        Map<String, Integer> turns) {

    Settings settings() {
        var byDeed = new EnumMap<Deed, Integer>(Deed.class);
        for (var deed : Deed.values()) {
            byDeed.put(deed, turns.getOrDefault(deed.key(), 0));
        }
        return new Settings(byDeed, patience, mostMessages, nearPercent / 100.0);
    }
}
