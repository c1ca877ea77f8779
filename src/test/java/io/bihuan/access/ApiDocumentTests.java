package io.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API says of every call what its handler declares, and of no call that is not there. */
@SpringBootTest
@AutoConfigureMockMvc
class ApiDocumentTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    BuildProperties build;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Test
    void every_call_is_in_it_with_exactly_what_it_asks_of_the_caller() throws Exception {
        var declared = new TreeMap<String, String>();
        calls().forEach((call, handler) -> declared.put(call, asked(handler)));

        assertThat(declared).hasSizeGreaterThan(15);
        assertThat(described()).isEqualTo(declared);
    }

    @Test
    void whatever_a_call_asks_for_is_explained() throws Exception {
        var document = document("en");
        var schemes = document.at("/components/securitySchemes");
        var named = new TreeSet<String>();
        described().values().forEach(ways -> {
            for (var way : ways.split(" ")) {
                named.add(way.replaceAll(":.*", ""));
            }
        });

        assertThat(named).contains("token", "session", "visitor");
        assertThat(named)
                .allSatisfy(scheme -> assertThat(schemes.has(scheme) || scheme.equals("-"))
                        .as(scheme)
                        .isTrue());
        assertThat(schemes.at("/token/scheme").asString()).isEqualTo("bearer");
        assertThat(schemes.at("/token/description").asString()).contains("knowledge:write", "metrics:read");
        assertThat(schemes.at("/visitor/name").asString()).isEqualTo("X-Visitor-Token");
        assertThat(schemes.at("/visitor/in").asString()).isEqualTo("header");
    }

    @Test
    void it_names_the_product_its_version_and_every_call_in_the_readers_language() throws Exception {
        var chinese = document("zh-CN");
        var english = document("en-GB,en;q=0.8");

        assertThat(chinese.at("/info/title").asString()).isEqualTo("闭环 API");
        assertThat(english.at("/info/title").asString()).isEqualTo("Bihuan API");
        assertThat(english.at("/info/version").asString()).isEqualTo(build.getVersion());
        assertThat(english.at("/info/description").asString()).contains("problem+json");
        assertThat(chinese.at("/paths/~1api~1v1~1knowledge~1search/get/summary").asString())
                .isEqualTo("用提问者自己的话查找已发布的知识");
        assertThat(english.at("/paths/~1api~1v1~1knowledge~1search/get/summary").asString())
                .startsWith("Find published articles");
    }

    @Test
    void an_import_shows_its_body_and_answers_with_a_job() throws Exception {
        var call = document("en").at("/paths/~1api~1v1~1knowledge~1articles:import/post");

        assertThat(call.at("/requestBody/content").has("application/x-ndjson")).isTrue();
        assertThat(call.at("/responses").propertyNames()).containsExactlyInAnyOrder("202", "default");
        assertThat(call.at("/responses/default/content").has("application/problem+json"))
                .isTrue();
    }

    @Test
    void who_is_signed_in_is_no_parameter() throws Exception {
        var call = document("en").at("/paths/~1api~1v1~1complaints~1{number}/get/parameters");

        assertThat(call).hasSize(1);
    }

    /** Shapes stand in it by their simple names: of two with one name, one would be shown as the other. */
    @Test
    void no_two_shapes_share_a_name() throws Exception {
        var shapes = new HashSet<Class<?>>();
        calls().values().forEach(handler -> {
            var method = handler.getMethod();
            collect(method.getGenericReturnType(), shapes);
            for (var type : method.getGenericParameterTypes()) {
                collect(type, shapes);
            }
            for (var nested : handler.getBeanType().getDeclaredClasses()) {
                collect(nested, shapes);
            }
        });

        var names = shapes.stream().map(Class::getSimpleName).toList();
        assertThat(names).doesNotHaveDuplicates().contains("ComplaintAnswer", "KnownCustomer", "ChatLine");
        var foreign = Set.of("Problem", "JsonNode");
        assertThat(document("en").at("/components/schemas").propertyNames())
                .allMatch(name -> names.contains(name) || foreign.contains(name));
    }

    private static void collect(Type type, Set<Class<?>> shapes) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) {
                collect(argument, shapes);
            }
        } else if (type instanceof Class<?> shape
                && shape.isRecord()
                && shape.getPackageName().startsWith("io.bihuan")
                && shape != SignedIn.class
                && shapes.add(shape)) {
            for (var part : shape.getRecordComponents()) {
                collect(part.getGenericType(), shapes);
            }
        }
    }

    @Test
    void it_can_be_looked_at_in_a_browser() {
        var viewer = mvc.get().uri("/api/docs").exchange();

        assertThat(viewer).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(String.valueOf(viewer.getResponse().getRedirectedUrl())))
                .hasStatusOk();
    }

    private TreeMap<String, String> described() throws Exception {
        var found = new TreeMap<String, String>();
        document("en")
                .path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    assertThat(call.path("summary").asString()).as(path).isNotBlank();
                    assertThat(call.has("security")).as(path).isTrue();
                    var ways = new ArrayList<String>();
                    call.path("security")
                            .forEach(way -> way.forEachEntry((scheme, needs) -> {
                                ways.add(
                                        needs.isEmpty()
                                                ? scheme
                                                : scheme + ":" + needs.get(0).asString());
                            }));
                    found.put(method.toUpperCase(java.util.Locale.ROOT) + " " + path, words(ways));
                }));
        return found;
    }

    private TreeMap<String, HandlerMethod> calls() {
        var found = new TreeMap<String, HandlerMethod>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            var asksForASignatureInstead = !route.getHeadersCondition().isEmpty();
            route.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/v1/") && !asksForASignatureInstead)
                    .forEach(path -> route.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> found.put(method + " " + path, handler)));
        });
        return found;
    }

    private static String asked(HandlerMethod handler) {
        var ways = new ArrayList<String>();
        var scope = handler.getMethodAnnotation(AllowScope.class);
        if (scope != null) {
            ways.add("token:" + scope.value());
        }
        var allow = handler.getMethodAnnotation(Allow.class);
        if (allow != null) {
            for (var permission : allow.value()) {
                ways.add("session:" + permission);
            }
        }
        for (var parameter : handler.getMethodParameters()) {
            var header = parameter.getParameterAnnotation(RequestHeader.class);
            if (header != null && header.name().equals("X-Visitor-Token")) {
                ways.add("visitor");
            }
        }
        return words(ways);
    }

    private static String words(List<String> ways) {
        return ways.isEmpty() ? "-" : String.join(" ", ways);
    }

    private JsonNode document(String language) throws UnsupportedEncodingException {
        var answer = mvc.get()
                .uri("/api/docs/openapi.json")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
