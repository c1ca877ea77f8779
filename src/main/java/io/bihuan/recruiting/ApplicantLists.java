package io.bihuan.recruiting;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.Masks;
import io.bihuan.web.NotFound;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about applicants; each answer holds no more of them than its reader may see. */
@Service
@Transactional(readOnly = true)
public class ApplicantLists {

    private static final String FOUND = """
               and (cast(:branch as uuid) is null or branch_id = :branch)
               and (:post = '' or post = :post)
               and (:words = '' or number ilike '%' || :words || '%' or name_hash = cast(:name as bytea)
                    or phone_hash = cast(:phone as bytea))
            """;

    private final ApplicantRows rows;
    private final InterviewRows interviews;

    ApplicantLists(ApplicantRows rows, InterviewRows interviews) {
        this.rows = rows;
        this.interviews = interviews;
    }

    /**
     * What applicants are looked for.
     *
     * @param words part of a number, a whole name, or a whole phone number; "" finds all
     * @param post "" finds all
     */
    public record Question(String words, String post) {}

    /** Those that are not decided, the longest waiting in front. */
    public List<Applicant> open(Question asked, SignedIn viewer, int limit) {
        return rows
                .list(
                        " where ending is null" + FOUND + " order by applied_on, number limit :limit",
                        parameters(asked, viewer, limit))
                .stream()
                .map(one -> shown(one, viewer))
                .toList();
    }

    /** Those that are decided, the latest in front. */
    public List<Applicant> over(Question asked, SignedIn viewer, int limit) {
        return rows
                .list(
                        " where ending is not null" + FOUND + " order by decided_at desc, number limit :limit",
                        parameters(asked, viewer, limit))
                .stream()
                .map(one -> shown(one, viewer))
                .toList();
    }

    private Map<String, @Nullable Object> parameters(Question asked, SignedIn viewer, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("branch", viewer.branchId());
        parameters.put("post", asked.post());
        parameters.put("words", asked.words().toUpperCase(Locale.ROOT));
        parameters.put("name", rows.hash(asked.words()));
        parameters.put("phone", rows.hash(Masks.comparablePhone(asked.words())));
        parameters.put("limit", limit);
        return parameters;
    }

    /** One, for those of the branch who may see applicants, and for whoever interviews them. */
    public Applicant require(UUID id, SignedIn viewer) {
        return rows.list(" where id = :id", Map.of("id", id)).stream()
                .filter(one -> sees(one, viewer))
                .map(one -> shown(one, viewer))
                .findFirst()
                .orElseThrow(() -> new NotFound("applicant " + id));
    }

    /** Interviews of a member of staff that wait for their verdict, or begin before then. */
    public Map<Interview, Applicant> waiting(SignedIn viewer, Instant before, int limit) {
        var found = new HashMap<Interview, Applicant>();
        for (var talk : interviews.waiting(viewer.staffId(), before, limit)) {
            found.put(talk, require(talk.applicantId(), viewer));
        }
        return found;
    }

    /** Who somebody of the staff was when they applied. */
    public List<Applicant> hiredAs(UUID staffId, SignedIn viewer) {
        return rows.list(" where staff_id = :staff", Map.of("staff", staffId)).stream()
                .filter(one -> sees(one, viewer))
                .map(one -> shown(one, viewer))
                .toList();
    }

    private static boolean sees(Applicant one, SignedIn viewer) {
        return viewer.may(Permission.APPLICANT_READ)
                        && (viewer.branchId() == null || viewer.branchId().equals(one.branchId()))
                || one.interviewedBy(viewer.staffId()) && one.ending() == null;
    }

    /** The name for those who look after the applicant or talk with them, how they are reached for nobody: that is asked for. */
    private static Applicant shown(Applicant one, SignedIn viewer) {
        var named = viewer.may(Permission.APPLICANT_MANAGE)
                || viewer.may(Permission.APPLICANT_DECIDE)
                || one.interviewedBy(viewer.staffId());
        return new Applicant(
                one.id(),
                one.number(),
                one.branchId(),
                named ? one.name() : Masks.name(one.name()),
                one.phone().isEmpty() ? "" : Masks.phone(one.phone()),
                one.email().isEmpty() ? "" : Masks.email(one.email()),
                one.post(),
                one.source(),
                named ? one.words() : "",
                one.appliedOn(),
                one.pool(),
                one.takenBy(),
                one.takenAt(),
                one.dueAt(),
                one.standardVersion(),
                one.ending(),
                named ? one.reason() : "",
                one.decidedBy(),
                one.decidedAt(),
                one.staffId(),
                one.contractMonths(),
                one.eraseAt(),
                one.erasedAt(),
                one.background(),
                one.sittings(),
                named
                        ? one.interviews()
                        : one.interviews().stream().map(Interview::withoutWords).toList());
    }
}
