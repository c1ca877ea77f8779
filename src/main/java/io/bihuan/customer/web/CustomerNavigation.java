package io.bihuan.customer.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The customers, for everybody who serves them. */
@Configuration(proxyBeanMethods = false)
class CustomerNavigation {

    @Bean
    NavEntry customersEntry() {
        return new NavEntry("customers", NavEntry.Group.CUSTOMERS, 10, "/customers", Permission.CUSTOMER_READ);
    }
}
