package io.bihuan.conversation.web;

import io.bihuan.web.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The skill groups and the form of one of them.
 *
 * @param chosen the group in the form, or null for a new one
 * @param ways how talks may be accepted
 */
public record SkillGroupsPage(
        List<Line> groups,
        Form form,
        @Nullable UUID chosen,
        List<Option> areas,
        List<Option> ways,
        List<Person> people,
        String fault) {

    /** A group: who was named, and the area whose people know it as well. */
    public record Line(UUID id, String name, String area, String words, int points, String members, String accepting) {}

    /** Somebody who can be named. */
    public record Person(UUID id, String name, boolean named) {}

    /** The form as it was typed. */
    public record Form(String name, String area, String words, String points, String accepting) {}
}
