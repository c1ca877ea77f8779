package io.bihuan.timetable.solve;

import java.util.UUID;

/** One part of a topic's audience: those who sit in the same room at the same time. */
public final class Group extends Fact {

    private final Topic topic;
    private final int number;

    public Group(UUID id, Topic topic, int number) {
        super(id);
        this.topic = topic;
        this.number = number;
    }

    /** What it is taught. */
    public Topic topic() {
        return topic;
    }

    /** Which of the topic's groups, from 1. */
    public int number() {
        return number;
    }
}
