package io.bihuan.handbook;

import io.bihuan.access.Accounts;
import io.bihuan.access.Permission;
import io.bihuan.calendar.Deadline;
import io.bihuan.calendar.Deadlines;
import io.bihuan.people.People;
import io.bihuan.people.PeopleLists;
import io.bihuan.people.Person;
import io.bihuan.programme.Gate;
import io.bihuan.programme.GateFacts;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chapters, and who has acknowledged what is owed of them. */
@Service
@Transactional(readOnly = true)
public class Handbook implements GateFacts {

    private final ChapterRows rows;
    private final People people;
    private final PeopleLists staff;
    private final Accounts accounts;
    private final Standards standards;
    private final Deadlines deadlines;

    Handbook(
            ChapterRows rows,
            People people,
            PeopleLists staff,
            Accounts accounts,
            Standards standards,
            Deadlines deadlines) {
        this.rows = rows;
        this.people = people;
        this.staff = staff;
        this.accounts = accounts;
        this.standards = standards;
        this.deadlines = deadlines;
    }

    /** Somebody who reads the handbook, and what they acknowledged of what is owed, by chapter. */
    public record Reader(Person person, Map<UUID, Acknowledged> done) {}

    /** Every chapter in its current version, in order. */
    public List<Chapter> chapters() {
        return rows.all();
    }

    /** A chapter in its current version, which must exist. */
    public Chapter require(UUID id) {
        return chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("chapter " + id));
    }

    /** A chapter in a version. */
    public Chapter require(UUID id, int version) {
        return rows.find(id, version).orElseThrow(() -> new NotFound("chapter " + id + " version " + version));
    }

    /** Every version of a chapter, the latest first. */
    public List<Chapter> versions(UUID id) {
        return rows.versions(id);
    }

    /** What a person has acknowledged that still counts, by chapter. */
    public Map<UUID, Acknowledged> doneBy(UUID staffId) {
        return rows.counting(List.of(staffId)).stream()
                .collect(Collectors.toMap(Acknowledged::chapterId, done -> done));
    }

    /** Chapters that a person still has to acknowledge, in order. */
    public List<Chapter> owedBy(UUID staffId) {
        var done = doneBy(staffId);
        return chapters().stream()
                .filter(chapter -> !done.containsKey(chapter.id()))
                .toList();
    }

    /** How many chapters a person still has to acknowledge. */
    public int owedCount(UUID staffId) {
        return rows.owed(staffId);
    }

    /** Since when a person owes a chapter: since the version that is owed was written, or since they came. */
    public Instant since(Chapter chapter, UUID staffId) {
        var written = written(chapter);
        var came = people.find(staffId).isEmpty() ? written : came(staffId);
        return came.isAfter(written) ? came : written;
    }

    private Instant came(UUID staffId) {
        return staff.card(staffId, null)
                .joinedOn()
                .atStartOfDay(deadlines.zone())
                .toInstant();
    }

    private Instant written(Chapter chapter) {
        return chapter.current() == chapter.owed()
                ? chapter.writtenAt()
                : require(chapter.id(), chapter.owed()).writtenAt();
    }

    /** By when what is owed since then is to be acknowledged, by the standard in force at that time. */
    public Deadline due(Instant since) {
        return deadlines.due(since, within(since));
    }

    /** By when those who were here when it was written are to acknowledge a chapter. */
    Deadline due(Chapter chapter) {
        return due(written(chapter));
    }

    private io.bihuan.calendar.Term within(Instant at) {
        return standards.inForce(HandbookStandard.class, at).rules().handbookWithin();
    }

    /** How many chapters the manual asks for (H-12). */
    public int chaptersAsked(Instant now) {
        return standards.inForce(HandbookStandard.class, now).rules().handbookChapters();
    }

    /** Everybody who has to read it, within the branch that may be seen, those who owe the most first. */
    public List<Reader> readers(@Nullable UUID branch) {
        var learning = new HashSet<>(accounts.staffAllowed(Permission.SESSION_ATTEND));
        var here = (branch == null ? people.all() : people.inBranch(branch))
                .stream().filter(person -> learning.contains(person.id())).toList();
        var done = rows.counting(here.stream().map(Person::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        Acknowledged::staffId, Collectors.toMap(Acknowledged::chapterId, each -> each)));
        return here.stream()
                .map(person -> new Reader(person, done.getOrDefault(person.id(), Map.of())))
                .sorted(Comparator.comparing((Reader reader) -> reader.done().size())
                        .thenComparing(reader -> reader.person().number()))
                .toList();
    }

    @Override
    public List<Pass> passesOf(Collection<UUID> some) {
        var all = chapters().size();
        return rows.counting(some).stream().collect(Collectors.groupingBy(Acknowledged::staffId)).entrySet().stream()
                .filter(entry -> all > 0 && entry.getValue().size() == all)
                .map(entry -> new Pass(
                        entry.getKey(),
                        Gate.HANDBOOK,
                        entry.getValue().stream()
                                .map(Acknowledged::at)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .toList();
    }
}
