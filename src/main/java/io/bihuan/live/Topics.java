package io.bihuan.live;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may hear what. */
@Component
class Topics {

    private final Map<String, TopicGuard> guards;

    Topics(List<TopicGuard> guards) {
        this.guards = guards.stream().collect(Collectors.toMap(TopicGuard::prefix, Function.identity()));
    }

    /** What is asked for and allowed, and what is everybody's own. */
    Set<String> of(SignedIn person, List<String> asked) {
        var topics = new LinkedHashSet<String>();
        topics.add("person:" + person.staffId());
        topics.add("account:" + person.accountId());
        person.roles().stream().map(Role::name).forEach(role -> topics.add("role:" + role));
        asked.stream().filter(topic -> mayHear(person, topic)).forEach(topics::add);
        return topics;
    }

    boolean mayHear(SignedIn person, String topic) {
        var colon = topic.indexOf(':');
        if (colon < 1) {
            return false;
        }
        var subject = topic.substring(colon + 1);
        return switch (topic.substring(0, colon)) {
            case "person" -> subject.equals(person.staffId().toString());
            case "account" -> subject.equals(person.accountId().toString());
            case "role" -> person.roles().stream().anyMatch(role -> role.name().equals(subject));
            default -> {
                var guard = guards.get(topic.substring(0, colon));
                yield guard != null && guard.mayHear(person, subject);
            }
        };
    }
}
