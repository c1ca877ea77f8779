package io.bihuan.job;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listeners run beside the requests, fewer at once than there are connections. */
@Configuration(proxyBeanMethods = false)
class ListenerConfiguration {

    /** Under both names that asynchronous listeners look for, so that none falls back to threads without limit. */
    @Bean({"applicationTaskExecutor", "taskExecutor"})
    PatientExecutor listenersExecutor(
            SimpleAsyncTaskExecutorBuilder builder, @Value("${bihuan.listeners:12}") int places) {
        return builder.configure(new PatientExecutor(places));
    }
}
