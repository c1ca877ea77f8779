package io.bihuan.instructor;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Judges every morning the lessons that participants can answer no more. */
@Component
class Settlement implements Recurring {

    private static final LocalTime EARLY = LocalTime.of(6, 30);

    private final LessonDesk desk;

    Settlement(LessonDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "instructor.settlement";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(EARLY);
    }

    @Override
    public void run() {
        desk.settleAll();
    }
}
