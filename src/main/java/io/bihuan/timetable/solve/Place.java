package io.bihuan.timetable.solve;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One person's part in one topic: the solver says in which group they sit, or in none where none can be had. */
@PlanningEntity
@NullUnmarked
public class Place {

    /** The most that a place can be owed. */
    public static final int LONGEST_OWED = 40;

    private int number;
    private Learner person;
    private Topic topic;
    private int weight;
    private @Nullable Group group;
    private @Nullable Group groupBefore;

    /** For the solver, which copies places. */
    public Place() {}

    /**
     * A place that is owed.
     *
     * @param number tells it apart
     * @param weight how much it is owed: the longer ago, the more
     */
    public Place(int number, Learner person, Topic topic, int weight) {
        this.number = number;
        this.person = person;
        this.topic = topic;
        this.weight = weight;
    }

    /** Seats the person, to begin with. */
    public Place in(@Nullable Group first) {
        group = first;
        return this;
    }

    /** Seats the person where the present draft has them. */
    public Place staying(Group present) {
        group = groupBefore = present;
        return this;
    }

    /** Names it to the solver. */
    @PlanningId
    public int getNumber() {
        return number;
    }

    /** Whose. */
    public Learner getPerson() {
        return person;
    }

    /** In what. */
    public Topic getTopic() {
        return topic;
    }

    /** How much it is owed. */
    public int getWeight() {
        return weight;
    }

    /** The groups to choose from. */
    @ValueRangeProvider(id = "groups")
    public List<Group> getGroups() {
        return topic.groups();
    }

    /** In which group, or null in none. */
    @PlanningVariable(valueRangeProviderRefs = "groups", allowsUnassigned = true)
    public @Nullable Group getGroup() {
        return group;
    }

    public void setGroup(@Nullable Group group) {
        this.group = group;
    }

    /** Whether the person sits elsewhere than in the draft that people know. */
    boolean moved() {
        return groupBefore != null && !groupBefore.equals(group);
    }
}
