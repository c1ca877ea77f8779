package io.bihuan.emergency.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.emergency.EmergencyFile;
import io.bihuan.emergency.EmergencyStandard;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts the page of an emergency together. */
@Component
class EmergencyPages {

    private final ConversationLists conversations;
    private final People people;
    private final Standards standards;
    private final Clock clock;

    EmergencyPages(ConversationLists conversations, People people, Standards standards, Clock clock) {
        this.conversations = conversations;
        this.people = people;
        this.standards = standards;
        this.clock = clock;
    }

    EmergencyPage of(EmergencyFile file, SignedIn me) {
        return new EmergencyPage(
                file,
                names(file),
                file.emergency().running() && file.waitsFor(me.staffId()),
                me.may(Permission.EMERGENCY_LEAD),
                standards
                        .inForce(EmergencyStandard.class, clock.instant())
                        .rules()
                        .reviewWithin(),
                readable(file, me));
    }

    private Set<UUID> readable(EmergencyFile file, SignedIn me) {
        var talks = file.affected().stream()
                .filter(EmergencyFile.Affected::isConversation)
                .map(each -> UUID.fromString(each.objectId()))
                .toList();
        return conversations.readable(talks, me);
    }

    private Map<UUID, String> names(EmergencyFile file) {
        var ids = new HashSet<UUID>();
        file.told().forEach(each -> ids.add(each.staffId()));
        file.steps().forEach(each -> {
            if (each.doneBy() != null) {
                ids.add(each.doneBy());
            }
        });
        var names = new HashMap<UUID, String>();
        people.byIds(ids).values().forEach((Person person) -> names.put(person.id(), person.name()));
        var by = file.emergency().startedBy();
        if (by != null) {
            names.put(by, people.name(by));
        }
        return names;
    }
}
