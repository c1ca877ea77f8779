package io.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * Templates compile to a package of their own, where the check of the modules' borders does not look: this does. A
 * template may use what its module may, and never the pages of another.
 */
class TemplateBoundaryTests {

    private static final String TEMPLATES = "gg.jte.generated.precompiled";

    /** Folders of templates that belong to no module: the frame and its pieces. */
    private static final Set<String> FRAME = Set.of("layout", "ui", "error");

    /** Who is looking and what they may do is asked everywhere. */
    private static final Set<String> COMMON =
            Set.of("io.bihuan.access.Permission", "io.bihuan.access.Role", "io.bihuan.access.SignedIn");

    @Test
    void a_template_stays_within_what_its_module_may_use() {
        var strayed = new TreeSet<String>();
        for (var template : new ClassFileImporter().importPackages(TEMPLATES)) {
            var folder = folder(template);
            for (var dependency : template.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith("io.bihuan.") && !allowed(folder, target)) {
                    strayed.add(template.getName().substring(TEMPLATES.length() + 1) + " → " + target.getName());
                }
            }
        }
        assertThat(strayed).isEmpty();
    }

    private static boolean allowed(String folder, JavaClass target) {
        var module = target.getPackageName().substring("io.bihuan.".length()).split("\\.", 2)[0];
        return module.equals("web")
                || COMMON.contains(target.getName())
                || !FRAME.contains(folder) && (module.equals(folder) || reaches(folder, module) && !ofPages(target));
    }

    private static boolean ofPages(JavaClass target) {
        return target.getPackageName().matches("io\\.bihuan\\.\\w+\\.web(\\..*)?");
    }

    private static boolean reaches(String folder, String module) {
        try {
            var declared =
                    Class.forName("io.bihuan." + folder + ".package-info").getAnnotation(ApplicationModule.class);
            return declared != null && List.of(declared.allowedDependencies()).contains(module);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String folder(JavaClass template) {
        var rest = template.getPackageName().substring(TEMPLATES.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", 2)[0];
    }
}
