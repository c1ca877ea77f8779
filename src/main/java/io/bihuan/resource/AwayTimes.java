package io.bihuan.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Times away that follow from something else, such as a roster: a bean of every module that knows some. */
public interface AwayTimes {

    /** Those that lie within the days from the one to the other, of a branch or, with null, of every branch. */
    List<Absence> within(LocalDate from, LocalDate until, @Nullable UUID branchId);
}
