package io.bihuan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(BihuanApplication.class);

    @Test
    void modules_keep_to_their_borders() {
        MODULES.verify();
    }
}
