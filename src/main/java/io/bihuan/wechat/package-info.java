/** The official account: what followers write becomes conversations, what agents answer goes out as customer messages. */
@NullMarked
@ApplicationModule(
        displayName = "WeChat",
        allowedDependencies = {"web", "access", "database", "audit", "job", "file", "reach", "customer", "conversation"
        })
package io.bihuan.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
