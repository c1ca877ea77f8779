package io.bihuan.recruiting.web;

import io.bihuan.recruiting.Applicant;
import io.bihuan.recruiting.ApplicantLists;
import io.bihuan.recruiting.Stage;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The applicants of a shelf.
 *
 * @param counts how many stand on each shelf, by what is looked for
 * @param full whether there are more than are shown
 */
public record ApplicantsPage(
        Shelf shelf,
        Map<Shelf, Integer> counts,
        List<Line> lines,
        ApplicantLists.Question asked,
        List<String> posts,
        boolean full) {

    /** What applicants are sorted by; {@code recruiting.shelf.<NAME>} is the wording. */
    public enum Shelf {
        CHECKING,
        INTERVIEWING,
        DECIDING,
        OVER;

        static Shelf of(Stage stage) {
            return stage.over() ? OVER : valueOf(stage.name());
        }
    }

    /**
     * An applicant with their clock.
     *
     * @param clock null once it is decided
     */
    public record Line(Applicant one, @Nullable ClockChip clock) {}

    /** The shelves. */
    public List<Shelf> shelves() {
        return List.of(Shelf.values());
    }

    /** How many stand on a shelf. */
    public int count(Shelf one) {
        return counts.getOrDefault(one, 0);
    }

    /** The address of a shelf under the same filters. */
    public String at(Shelf one) {
        return "/applicants?shelf=" + one + "&words=" + encoded(asked.words()) + "&post=" + encoded(asked.post());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Whether anything is looked for. */
    public boolean filtered() {
        return !asked.words().isEmpty() || !asked.post().isEmpty();
    }

    /** The posts to choose from. */
    public List<Option> postOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("recruiting.all-posts")));
        posts.forEach(post -> options.add(new Option(post, post)));
        return options;
    }

    /** How a stage looks. */
    public static Tone tone(Stage stage) {
        return switch (stage) {
            case CHECKING, INTERVIEWING -> Tone.ACCENT;
            case DECIDING -> Tone.WARN;
            case HIRED -> Tone.GOOD;
            case REFUSED, WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
