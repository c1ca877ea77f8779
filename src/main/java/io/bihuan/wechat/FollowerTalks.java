package io.bihuan.wechat;

import io.bihuan.conversation.ConversationId;
import io.bihuan.customer.CustomerId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which talks are a follower's: what is answered in the latest goes to them, what they say next joins it. */
@Service
@Transactional
public class FollowerTalks {

    private final Followers followers;
    private final Clock clock;

    FollowerTalks(Followers followers, Clock clock) {
        this.followers = followers;
        this.clock = clock;
    }

    /** This follower has just said something in this conversation. */
    public void heard(String openId, CustomerId customer, ConversationId conversation) {
        followers.heard(openId, clock.instant());
        followers.talks(openId, customer.value(), conversation.value());
    }
}
