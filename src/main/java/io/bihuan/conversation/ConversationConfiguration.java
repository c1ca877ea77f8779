package io.bihuan.conversation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ConversationSettings.class, CarriageSettings.class})
class ConversationConfiguration {}
