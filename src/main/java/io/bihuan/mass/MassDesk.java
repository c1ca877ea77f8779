package io.bihuan.mass;

import io.bihuan.audit.Audit;
import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.ComplaintId;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.Move;
import io.bihuan.complaint.RemedyLinks;
import io.bihuan.complaint.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a mass complaint. */
@Service
@Transactional
public class MassDesk {

    private final Incidents incidents;
    private final ComplaintLists lists;
    private final ComplaintDesk desk;
    private final RemedyLinks links;
    private final Audit audit;
    private final Clock clock;

    MassDesk(
            Incidents incidents,
            ComplaintLists lists,
            ComplaintDesk desk,
            RemedyLinks links,
            Audit audit,
            Clock clock) {
        this.incidents = incidents;
        this.lists = lists;
        this.desk = desk;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link for one customer, told this once. */
    public record Offer(String complaint, UUID customerId, RemedyLinks.Made link) {}

    /**
     * What came of deciding for all.
     *
     * @param offers a link for each customer who can answer now
     * @param held the numbers of those that could not go on, each with why
     */
    public record Decided(List<Offer> offers, Map<String, Move> held) {}

    /** Gathers complaints into one case; those that belong to another already are left there. */
    public Incident gather(String title, List<UUID> complaints, @Nullable UUID branch, UUID by) {
        var now = clock.instant();
        var incident = incidents.add(title.strip(), branch, by, now, LocalDate.ofInstant(now, clock.getZone()));
        complaints.forEach(complaint -> join(incident, complaint, by));
        audit.did(by, "mass.gathered", "incident", incident.id());
        return incident;
    }

    /** Takes one more in; false when it belongs to one already. */
    public boolean join(Incident incident, UUID complaint, UUID by) {
        var joined = incidents.join(incident.id(), complaint, by, clock.instant());
        if (joined) {
            desk.gathered(new ComplaintId(complaint), incident.number(), by);
        }
        return joined;
    }

    /** Lets one go its own way again. */
    public void leave(Incident incident, UUID complaint, UUID by) {
        incidents.leave(incident.id(), complaint);
        audit.did(by, "mass.left", "complaint", complaint);
    }

    /**
     * Decides cause and remedy once: every open complaint of the case that stands before its feedback is verified and
     * offered the same, and its customer answers for themselves. Those that cannot go on stay where they are.
     */
    public Decided decide(Incident incident, Decision decision, UUID by) {
        var now = clock.instant();
        incidents.decide(
                incident.id(),
                decision.cause().name(),
                String.join(",", decision.remedies()),
                decision.words(),
                by,
                now);
        var offers = new ArrayList<Offer>();
        var held = new java.util.TreeMap<String, Move>();
        for (var row : lists.byIds(incidents.members(incident.id()))) {
            var id = new ComplaintId(row.id());
            if (row.closedAt() != null || row.stage() == Stage.EXECUTION || row.stage() == Stage.ARCHIVE) {
                continue;
            }
            var move = bring(id, row.stage(), decision, by);
            if (move instanceof Move.Moved(var to) && to == Stage.FEEDBACK) {
                offers.add(new Offer(row.number(), row.customerId(), links.issue(id, by)));
            } else {
                held.put(row.number(), move);
            }
        }
        audit.did(by, "mass.decided", "incident", incident.id());
        return new Decided(List.copyOf(offers), held);
    }

    private Move bring(ComplaintId id, Stage stage, Decision decision, UUID by) {
        return switch (stage) {
            case RECEPTION, EXECUTION, ARCHIVE -> new Move.NotBack();
            case FEEDBACK -> new Move.Moved(Stage.FEEDBACK);
            case REMEDY -> desk.advance(id, decision.remedy(), by);
            case VERIFICATION -> {
                var verified = desk.advance(id, decision.verified(), by);
                yield verified instanceof Move.Moved(var to) && to == Stage.REMEDY
                        ? desk.advance(id, decision.remedy(), by)
                        : verified;
            }
        };
    }

    /** Tells every customer of the case the same: it stands on the page of each complaint's state. */
    public void tell(Incident incident, String word, UUID by) {
        incidents.tell(incident.id(), word.strip(), clock.instant());
        desk.announce(incidents.members(incident.id()), word.strip(), by);
        audit.did(by, "mass.told", "incident", incident.id());
    }
}
