package io.bihuan.demonstration;

import java.time.LocalDate;

/** One thread of the story, told day by day; chapters of a day follow one another in their {@code @Order}. */
interface Chapter {

    /** What happens before the first day. */
    default void before(Stage stage) {}

    /** What happens on a day. */
    void day(Stage stage, LocalDate day);

    /** What is arranged for the days after the last one. */
    default void after(Stage stage) {}
}
