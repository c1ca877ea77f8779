package io.bihuan.invigilation;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamLists;
import io.bihuan.assessment.WatchLists;
import io.bihuan.web.NotFound;
import org.springframework.stereotype.Component;

/** Who may stand in an exam's hall: those who set exams for its branch, and those who are named to watch it. */
@Component
public class HallDoor {

    private final ExamLists exams;
    private final WatchLists watches;

    HallDoor(ExamLists exams, WatchLists watches) {
        this.exams = exams;
        this.watches = watches;
    }

    /** The exam, for those who may stand in its hall; for the others it is not there. */
    public ExamLists.Exam open(ExamId id, SignedIn person) {
        if (person.may(Permission.EXAM_WATCH) && watches.watches(id, person.staffId())) {
            return exams.require(id, null);
        }
        if (!person.may(Permission.EXAM_MANAGE)) {
            throw new NotFound("exam " + id + ", which " + person.staffId() + " does not watch");
        }
        return exams.require(id, person.branchId());
    }
}
