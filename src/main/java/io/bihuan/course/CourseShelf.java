package io.bihuan.course;

import io.bihuan.access.SignedIn;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells what courses can be studied from by oneself; a bean of each module that keeps such things. */
public interface CourseShelf {

    /** What belongs to these courses and is meant for this person, in the order it was put in. */
    List<Piece> pieces(Collection<UUID> courses, SignedIn person);

    /**
     * Something to study.
     *
     * @param courseId the course it belongs to
     * @param block the Chinese title of the block it belongs to, or "" for the course as a whole
     * @param kindKey the wording of what it is
     * @param title its title
     * @param href its page
     * @param hours class hours it counts for
     * @param share how far the person is, in per cent
     * @param begun whether they opened it
     * @param done whether they are done with it
     */
    record Piece(
            UUID courseId,
            String block,
            String kindKey,
            String title,
            String href,
            BigDecimal hours,
            int share,
            boolean begun,
            boolean done) {}
}
