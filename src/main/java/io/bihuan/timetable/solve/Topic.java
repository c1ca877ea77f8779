package io.bihuan.timetable.solve;

import java.util.List;
import java.util.UUID;

/** A line of the plan that is to be dated: how long it takes, when it may be held, where, and by whom. */
public final class Topic extends Fact {

    private final int minutes;
    private final boolean urgent;
    private final List<Slot> slots;
    private final List<Hall> halls;
    private final List<Learner> teachers;
    private final List<Learner> guests;
    private List<Group> groups = List.of();

    /** Where it may be held. */
    public record Chances(List<Slot> slots, List<Hall> halls, List<Learner> teachers, List<Learner> guests) {}

    public Topic(UUID id, int minutes, boolean urgent, Chances chances) {
        super(id);
        this.minutes = minutes;
        this.urgent = urgent;
        this.slots = List.copyOf(chances.slots());
        this.halls = List.copyOf(chances.halls());
        this.teachers = List.copyOf(chances.teachers());
        this.guests = List.copyOf(chances.guests());
    }

    /** Divides its audience into so many groups at most. */
    public Topic dividedInto(List<Group> parts) {
        this.groups = List.copyOf(parts);
        return this;
    }

    /** Minutes that it takes. */
    public int minutes() {
        return minutes;
    }

    /** Whether it answers a need, and is better early. */
    public boolean urgent() {
        return urgent;
    }

    /** The times at which it may be held. */
    public List<Slot> slots() {
        return slots;
    }

    /** The rooms in which. */
    public List<Hall> halls() {
        return halls;
    }

    /** Those who may teach it. */
    public List<Learner> teachers() {
        return teachers;
    }

    /** Who must be there besides, for instance the supervisor at a drill (P-03). */
    public List<Learner> guests() {
        return guests;
    }

    /** The groups its audience may be divided into. */
    public List<Group> groups() {
        return groups;
    }

    /** Whether it can be held at all. */
    public boolean possible() {
        return !slots.isEmpty() && !halls.isEmpty() && !teachers.isEmpty();
    }
}
