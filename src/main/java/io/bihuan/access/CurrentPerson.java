package io.bihuan.access;

import io.bihuan.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person signed in on this thread's request. */
@Component
class CurrentPerson implements Viewers {

    @Override
    public @Nullable SignedIn current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }
}
