package io.bihuan.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands round a page.
 *
 * @param viewer who is looking, or null for a stranger
 * @param groups the navigation they see
 * @param toast a word on what just happened, or null
 * @param csrf the token forms send back
 * @param path the address of the page
 * @param assets the bundled styles and scripts
 * @param demonstration whether the centre is the invented one
 */
public record Frame(
        @Nullable Viewer viewer,
        List<Group> groups,
        @Nullable Toast toast,
        String csrf,
        String path,
        Assets assets,
        boolean demonstration) {

    /**
     * One heading of the navigation and what stands under it.
     *
     * @param chosen whether the viewer keeps it unfolded wherever they are
     */
    public record Group(NavEntry.Group heading, List<Line> lines, boolean chosen) {

        /** Whether its lines are seen: those of the first heading always, and those round the page one is on. */
        public boolean open(String here) {
            return chosen
                    || heading == NavEntry.Group.HOME
                    || lines.stream().anyMatch(line -> line.entry().key().equals(here));
        }

        /** How much waits under it, all lines together. */
        public int count() {
            return lines.stream().mapToInt(Line::count).sum();
        }

        /** The most pressing tone among its counts. */
        public Tone tone() {
            return lines.stream()
                    .filter(line -> line.count() > 0)
                    .map(Line::tone)
                    .max(Comparator.naturalOrder())
                    .orElse(Tone.NEUTRAL);
        }
    }

    /** One line of the navigation; a count of 0 is not shown. */
    public record Line(NavEntry entry, int count, Tone tone) {}

    /** The first letter of the viewer's name, for the round face. */
    public String initial() {
        return viewer == null || viewer.name().isEmpty()
                ? ""
                : viewer.name().substring(0, viewer.name().offsetByCodePoints(0, 1));
    }
}
