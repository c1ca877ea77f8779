package io.bihuan.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What takes people and rooms at times of its own: a bean of every module that calls people together. */
public interface Engagements {

    /**
     * Something that is settled already.
     *
     * @param itemId the line of a plan that it comes from, in its version or through all of them, or null
     * @param place the room by its name, or ""
     * @param people who is called, teachers included
     * @param day on which day
     * @param from when it begins
     * @param until when it ends
     */
    record Engagement(
            @Nullable UUID itemId, String place, Set<UUID> people, LocalDate day, LocalTime from, LocalTime until) {}

    /** What is settled on the days from the one to the other, both included. */
    List<Engagement> between(LocalDate from, LocalDate until);
}
