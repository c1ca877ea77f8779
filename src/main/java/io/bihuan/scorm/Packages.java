package io.bihuan.scorm;

import io.bihuan.access.SignedIn;
import io.bihuan.course.CourseShelf;
import io.bihuan.programme.StudiedHours;
import io.bihuan.web.NotFound;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shelf of packages, and who is how far in them. */
@Service
@Transactional(readOnly = true)
public class Packages implements StudiedHours, CourseShelf {

    private static final int SHOWN = 200;

    private final PackageRows rows;
    private final AttemptRows attempts;

    Packages(PackageRows rows, AttemptRows attempts) {
        this.rows = rows;
        this.attempts = attempts;
    }

    /** Those on the shelf, the latest first. */
    public List<LearningPackage> all() {
        return rows.all();
    }

    /** The package, also when it is off the shelf. */
    public LearningPackage require(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("package " + id));
    }

    /** Its contents in order. */
    public List<Item> items(UUID id) {
        return rows.items(id);
    }

    /** How many items each package has that can be opened. */
    public Map<UUID, Integer> lengths() {
        return rows.lengths();
    }

    /** One file of a package. */
    public Optional<byte[]> file(UUID id, String path) {
        return rows.entry(id, path);
    }

    /** A person's attempts by package. */
    public Map<UUID, Attempt> of(UUID staffId) {
        return attempts.ofStaff(staffId).stream().collect(Collectors.toMap(Attempt::packageId, one -> one));
    }

    /** What is remembered of an attempt's items, by place. */
    public Map<Integer, Run> runs(UUID attemptId) {
        return attempts.runs(attemptId).stream().collect(Collectors.toMap(Run::place, run -> run));
    }

    /** Who has opened a package, the latest first, within the branch that may be seen. */
    public List<Attempt> on(UUID id, @Nullable UUID branch) {
        return attempts.on(id, branch, SHOWN);
    }

    @Override
    public List<Piece> pieces(Collection<UUID> courses, SignedIn person) {
        var own = of(person.staffId());
        return rows.all().stream()
                .filter(one -> one.courseId() != null && courses.contains(one.courseId()))
                .sorted(Comparator.comparing(LearningPackage::uploadedAt))
                .map(one -> piece(one, own.get(one.id())))
                .toList();
    }

    /** An attempt knows its states and no share: one that was begun counts for nothing before it is done. */
    private static Piece piece(LearningPackage one, @Nullable Attempt own) {
        var done = own != null && own.completedAt() != null;
        return new Piece(
                Objects.requireNonNull(one.courseId()),
                "",
                "scorm.one",
                one.title(),
                "/packages/" + one.id() + "/play",
                one.hours(),
                done ? 100 : 0,
                own != null,
                done);
    }

    @Override
    public List<Studied> studiedBy(Collection<UUID> staff) {
        return attempts.studied(staff);
    }
}
