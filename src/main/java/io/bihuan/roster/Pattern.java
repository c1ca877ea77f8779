package io.bihuan.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days that follow one another again and again.
 *
 * @param id which
 * @param name what it is called in Chinese
 * @param nameEn what it is called in English
 * @param kinds the kind of shift of each day; null is a free day
 */
public record Pattern(UUID id, String name, String nameEn, List<@Nullable UUID> kinds) {

    /** How long a pattern may be, in days: eight weeks. */
    public static final int LONGEST = 56;

    private static final int WEEK = 7;

    public Pattern {
        kinds = Collections.unmodifiableList(new ArrayList<>(kinds));
        if (kinds.isEmpty() || kinds.size() > LONGEST) {
            throw new IllegalArgumentException("a pattern has 1 to " + LONGEST + " days");
        }
    }

    /** Its name in the reader's language. */
    public String name(boolean english) {
        return english ? nameEn : name;
    }

    /** What it says for a day when it began on another; later ones of a team begin some days further on. */
    public @Nullable UUID on(LocalDate day, LocalDate began, int ahead) {
        return kinds.get(Math.floorMod(ChronoUnit.DAYS.between(began, day) + ahead, kinds.size()));
    }

    /** How many days of it are worked. */
    public long worked() {
        return kinds.stream().filter(Objects::nonNull).count();
    }

    /** Whether no seven days of it that follow one another hold more shifts than the short week has (H-05). */
    public boolean isShortWeek(int daysAWeek) {
        for (var first = 0; first < kinds.size(); first++) {
            var worked = 0;
            for (var day = 0; day < WEEK; day++) {
                worked += kinds.get((first + day) % kinds.size()) == null ? 0 : 1;
            }
            if (worked > daysAWeek) {
                return false;
            }
        }
        return true;
    }
}
