package io.bihuan.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ways by which words leave the house; asked for each message, so they are looked up once. */
@Component
class Carriers {

    private final ObjectProvider<Carrier> known;
    private volatile @Nullable Set<String> channels;

    Carriers(ObjectProvider<Carrier> known) {
        this.known = known;
    }

    /** The channels whose words somebody takes out. */
    Set<String> channels() {
        var found = channels;
        if (found == null) {
            found = known.stream().map(Carrier::channel).collect(Collectors.toUnmodifiableSet());
            channels = found;
        }
        return found;
    }

    /** Who takes the words of this channel out; nobody where customers read them here or hear them. */
    Optional<Carrier> of(String channel) {
        return channels().contains(channel)
                ? known.stream().filter(each -> each.channel().equals(channel)).findFirst()
                : Optional.empty();
    }

    /** Whether customers of this channel write letters: nobody is there while they are answered. */
    boolean writeLetters(String channel) {
        return of(channel).filter(carrier -> !carrier.isLive()).isPresent();
    }
}
