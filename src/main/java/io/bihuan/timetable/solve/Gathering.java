package io.bihuan.timetable.solve;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A group's training: the solver gives it a time, a room and a teacher, or no time where none can be had. */
@PlanningEntity
@NullUnmarked
public class Gathering {

    private Group group;
    private boolean pinned;
    private @Nullable Slot slot;
    private Hall hall;
    private Learner teacher;
    private @Nullable Slot slotBefore;
    private Hall hallBefore;
    private Learner teacherBefore;

    /** For the solver, which copies gatherings. */
    public Gathering() {}

    /** A gathering that stands nowhere yet. */
    public Gathering(Group group) {
        this.group = group;
        this.hall = group.topic().halls().getFirst();
        this.teacher = group.topic().teachers().getFirst();
    }

    /** Puts it where the present draft has it; pinned, it stays there. */
    public Gathering standing(Slot at, Hall in, Learner by, boolean pin) {
        slot = slotBefore = at;
        hall = hallBefore = in;
        teacher = teacherBefore = by;
        pinned = pin;
        return this;
    }

    /** Names it to the solver. */
    @PlanningId
    public UUID getId() {
        return group.id();
    }

    /** Who it is for. */
    public Group getGroup() {
        return group;
    }

    /** Whether it may not be moved. */
    @PlanningPin
    public boolean isPinned() {
        return pinned;
    }

    /** The times to choose from. */
    @ValueRangeProvider(id = "slots")
    public List<Slot> getSlots() {
        return group.topic().slots();
    }

    /** The rooms to choose from. */
    @ValueRangeProvider(id = "halls")
    public List<Hall> getHalls() {
        return group.topic().halls();
    }

    /** The teachers to choose from. */
    @ValueRangeProvider(id = "teachers")
    public List<Learner> getTeachers() {
        return group.topic().teachers();
    }

    /** When it is held, or null while it is not. */
    @PlanningVariable(valueRangeProviderRefs = "slots", allowsUnassigned = true)
    public @Nullable Slot getSlot() {
        return slot;
    }

    public void setSlot(@Nullable Slot slot) {
        this.slot = slot;
    }

    /** Where. */
    @PlanningVariable(valueRangeProviderRefs = "halls")
    public Hall getHall() {
        return hall;
    }

    public void setHall(Hall hall) {
        this.hall = hall;
    }

    /** By whom. */
    @PlanningVariable(valueRangeProviderRefs = "teachers")
    public Learner getTeacher() {
        return teacher;
    }

    public void setTeacher(Learner teacher) {
        this.teacher = teacher;
    }

    /** Where it begins on the line of all minutes; asked of what has a time. */
    long from() {
        return slot.from();
    }

    /** Where it ends there. */
    long until() {
        return slot.until();
    }

    /** Whether the other needs somebody who teaches or must be present here, too. */
    boolean sharesStaff(Gathering other) {
        return isStaff(other.teacher) || other.group.topic().guests().stream().anyMatch(this::isStaff);
    }

    /** Whether somebody teaches here or must be present. */
    boolean isStaff(Learner person) {
        return teacher.equals(person) || group.topic().guests().contains(person);
    }

    /** Whether the room, the teacher or a guest is not to be had then. */
    boolean impossible() {
        return hall.taken(slot)
                || teacher.away(slot)
                || group.topic().guests().stream().anyMatch(guest -> guest.away(slot));
    }

    /** How much of it differs from the draft that people know. */
    int changes() {
        if (slotBefore == null) {
            return 0;
        }
        return (Objects.equals(slotBefore, slot) ? 0 : 3)
                + (hallBefore.equals(hall) ? 0 : 1)
                + (teacherBefore.equals(teacher) ? 0 : 2);
    }
}
