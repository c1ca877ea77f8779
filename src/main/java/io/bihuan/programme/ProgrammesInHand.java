package io.bihuan.programme;

import io.bihuan.people.OpenWork;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Programmes that a leaver is in the middle of: they end with them, readable and not counted. */
@Component
class ProgrammesInHand implements OpenWork {

    private final Enrolments enrolments;
    private final EnrolmentDesk desk;

    ProgrammesInHand(Enrolments enrolments, EnrolmentDesk desk) {
        this.enrolments = enrolments;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public List<Piece> of(UUID staffId) {
        return enrolments.of(staffId).stream()
                .filter(path -> path.enrolment().open())
                .map(path -> new Piece(
                        path.enrolment().id(),
                        path.programme().chinese(),
                        "/enrolments/" + path.enrolment().id(),
                        null))
                .toList();
    }

    @Override
    public Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by) {
        desk.left(from);
        return Handing.ENDED;
    }
}
