package io.bihuan.timetable.solve;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A month of training: everything that is to be dated, and who is owed it. */
@PlanningSolution
@NullUnmarked
public class Month {

    private Wishes wishes;
    private List<Topic> topics;
    private List<Gathering> gatherings;
    private List<Place> places;
    private HardMediumSoftScore score;

    /** For the solver, which copies months. */
    public Month() {}

    public Month(Wishes wishes, List<Topic> topics, List<Gathering> gatherings, List<Place> places) {
        this.wishes = wishes;
        this.topics = topics;
        this.gatherings = gatherings;
        this.places = places;
    }

    /** What is better. */
    @ProblemFactProperty
    public Wishes getWishes() {
        return wishes;
    }

    /** What is to be taught. */
    @ProblemFactCollectionProperty
    public List<Topic> getTopics() {
        return topics;
    }

    /** What gets a time. */
    @PlanningEntityCollectionProperty
    public List<Gathering> getGatherings() {
        return gatherings;
    }

    /** Who gets a group. */
    @PlanningEntityCollectionProperty
    public List<Place> getPlaces() {
        return places;
    }

    /** How good it is. */
    @PlanningScore
    public HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(HardMediumSoftScore score) {
        this.score = score;
    }

    public void setWishes(Wishes wishes) {
        this.wishes = wishes;
    }

    public void setTopics(List<Topic> topics) {
        this.topics = topics;
    }

    public void setGatherings(List<Gathering> gatherings) {
        this.gatherings = gatherings;
    }

    public void setPlaces(List<Place> places) {
        this.places = places;
    }
}
