package io.bihuan.demonstration.web;

import io.bihuan.demonstration.Demonstration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the story of the invented centre is told, and who one can be in it.
 *
 * @param telling the story, or null where the centre is a real one
 * @param percent how much of it is told
 * @param roles who one can be
 */
public record DemonstrationPage(Demonstration.@Nullable Telling telling, int percent, List<Part> roles) {

    /** Somebody one can be: what they sign in with, who they are, and what to look at as them. */
    public record Part(String login, String name, String post, String look) {}

    /** Whether the story is told to its end. */
    public boolean ended() {
        return telling != null && telling.endedAt() != null;
    }
}
