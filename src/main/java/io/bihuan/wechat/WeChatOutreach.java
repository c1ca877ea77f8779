package io.bihuan.wechat;

import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.Outreach;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes first to a follower, within the time that the platform allows after their last word. */
@Component
@Transactional
class WeChatOutreach implements Outreach {

    private final Followers followers;
    private final Clock clock;

    WeChatOutreach(Followers followers, Clock clock) {
        this.followers = followers;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return AccountDesk.CHANNEL;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean reaches(List<UUID> customer) {
        return followers
                .lately(customer, clock.instant().minus(WeChatCarrier.WINDOW))
                .isPresent();
    }

    @Override
    public void ready(ConversationId conversation, List<UUID> customer, String subject) {
        var follower = followers
                .lately(customer, clock.instant().minus(WeChatCarrier.WINDOW))
                .orElseThrow();
        followers.talks(follower.openId(), customer.getFirst(), conversation.value());
    }
}
