package io.bihuan.channel.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChannelNavigation {

    @Bean
    NavEntry channelsEntry() {
        return new NavEntry("channels", NavEntry.Group.HOUSE, 60, "/channels/chat", Permission.CHANNEL_MANAGE);
    }
}
