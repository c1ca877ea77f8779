package io.bihuan.demonstration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemonstrationSettings.class)
class DemonstrationConfiguration {}
